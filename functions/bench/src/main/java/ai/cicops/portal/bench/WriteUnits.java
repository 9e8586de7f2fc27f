package ai.cicops.portal.bench;

import ai.cicops.portal.local.costs.WriteCost;
import ai.cicops.portal.local.costs.WriteCost.Spent;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** What a call costs in write units, by the size of its company. */
final class WriteUnits implements Part {
  /** Enough of the smallest for a mean. */
  private static final int SMALL = 12;

  @Override
  public String name() {
    return "write-units";
  }

  @Override
  public String about() {
    return "write units a call, all in: tails, folds, ledger, recordings; ticks every 15 minutes,"
        + " one disposition of five changed within two days";
  }

  @Override
  public List<Result> measure() throws Exception {
    var lines = new ArrayList<>(Collections.nCopies(SMALL, 3));
    lines.addAll(List.of(60, 60, 2_000));
    try (var cost = new WriteCost(lines, 1, Files.createTempDirectory("portal-bench"))) {
      var spent = cost.spent();
      var results = new ArrayList<Result>();
      results.addAll(results(3, "3 calls a day", spent.subList(0, SMALL)));
      results.addAll(results(2.1, "60 calls a day", spent.subList(SMALL, SMALL + 2)));
      results.addAll(results(1, "2,000 calls a day", spent.subList(SMALL + 2, lines.size())));
      return results;
    }
  }

  private static List<Result> results(double goal, String what, List<Spent> spent) {
    var results = new ArrayList<Result>();
    results.add(Result.atMost(goal, what, Spent.unitsACall(spent), "units"));
    int calls = spent.stream().mapToInt(Spent::calls).sum();
    var units = new TreeMap<String, Double>();
    spent.forEach(one -> one.units().forEach((kind, part) -> units.merge(kind, part, Double::sum)));
    units.forEach(
        (kind, part) -> results.add(Result.told(what + ", " + kind, part / calls, "units")));
    return results;
  }
}
