package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Money;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a job is worth, by trade: an estimate in whole dollars, for nobody enters what a job came
 * to.
 *
 * @param own what the company says, in place of the usual ones
 */
public record JobValues(Map<TradeId, Money> own) {
  private static final long DOLLAR = 100;
  public static final long LEAST = DOLLAR;
  public static final long MOST = 1_000_000 * DOLLAR;

  /**
   * Rough tickets of one usual job, no new installation, in dollars of the United States. They rest
   * on no statistics: a company that knows better should say so. Of other trades nothing is known.
   */
  private static final Map<String, Long> TICKETS =
      Map.of(
          "drain-cleaning",
          300L,
          "electrical",
          400L,
          "hvac",
          450L,
          "plumbing",
          400L,
          "roofing",
          1200L);

  public static final JobValues USUAL = new JobValues(Map.of());

  public JobValues {
    own = Map.copyOf(own);
    own.values().forEach(JobValues::check);
  }

  private static void check(Money value) {
    if (!fits(value)) {
      throw new IllegalArgumentException("out of bounds: " + value);
    }
  }

  /** Whole dollars within the bounds. */
  public static boolean fits(Money value) {
    return value.currency().equals(Money.USD)
        && value.amount() >= LEAST
        && value.amount() <= MOST
        && value.amount() % DOLLAR == 0;
  }

  public static Optional<Money> usual(TradeId trade) {
    return Optional.ofNullable(TICKETS.get(trade.value()))
        .map(dollars -> Money.usd(dollars * DOLLAR));
  }

  /**
   * What a job of a company is worth: the mean of its trades' values, rounded down to whole
   * dollars, for no call says which of them it was about. Trades without a value are left out;
   * empty when none has one.
   */
  public Optional<Money> of(Collection<TradeId> trades) {
    var known =
        trades.stream()
            .flatMap(trade -> Optional.ofNullable(own.get(trade)).or(() -> usual(trade)).stream())
            .toList();
    return Money.sum(known.stream())
        .map(sum -> {
          long mean = sum.amount() / known.size();
          return new Money(mean - mean % DOLLAR, sum.currency());
        });
  }

  /** What the company says, in words, as the audit log tells it; nothing where it says nothing. */
  Map<String, String> lines() {
    var dollars = new TreeMap<String, String>();
    own.forEach((trade, value) -> dollars.put(trade.value(), "$" + value.amount() / DOLLAR));
    return dollars.isEmpty()
        ? Map.of()
        : Map.of(
            "jobValues",
            dollars.entrySet().stream()
                .map(line -> line.getKey() + " " + line.getValue())
                .collect(Collectors.joining(", ")));
  }
}
