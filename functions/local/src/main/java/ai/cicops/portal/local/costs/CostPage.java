package ai.cicops.portal.local.costs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The README's table of costs: {@code mvn -Plocal -Dtool=costs} prints it. */
public final class CostPage {
  private static final List<Load> LOADS =
      List.of(
          new Load(0, 0),
          new Load(10, 20),
          new Load(50, 30),
          new Load(200, 40),
          new Load(500, 60),
          new Load(20, 2000));

  private CostPage() {}

  public static String table() {
    return "| Companies | Calls a day of each | Calls a month | Compute | Records | Recordings |"
        + " Logs | Fixed | Together | A thousand calls | Always on |\n"
        + "|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n"
        + LOADS.stream().map(CostPage::row).collect(Collectors.joining());
  }

  private static String row(Load load) {
    var cost = MonthlyCost.of(load, Prices.LISTED);
    return String.format(
        Locale.ROOT,
        "| %d | %d | %,.0f | %s | %s | %s | %s | %s | **%s** | %s | %s |%n",
        load.companies(),
        load.callsADay(),
        load.calls(),
        dollars(cost.compute()),
        dollars(cost.records()),
        dollars(cost.audio()),
        dollars(cost.logs()),
        dollars(cost.fixed()),
        dollars(cost.total()),
        load.calls() == 0 ? "–" : dollars(cost.total() / load.calls() * 1000),
        dollars(MonthlyCost.alwaysOn(load, Prices.LISTED)));
  }

  private static String dollars(double amount) {
    return String.format(Locale.ROOT, amount < 10 ? "$%.2f" : "$%,.0f", amount);
  }
}
