package ai.cicops.portal.calls;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many calls there are of each outcome.
 *
 * @param outcomes those with a call
 */
record Tally(Map<Outcome, Integer> outcomes) {
  static final Tally NONE = new Tally(Map.of());

  Tally {
    outcomes = Map.copyOf(outcomes);
  }

  int total() {
    return outcomes.values().stream().mapToInt(Integer::intValue).sum();
  }

  Tally and(Tally other) {
    var sum = new EnumMap<Outcome, Integer>(Outcome.class);
    sum.putAll(outcomes);
    other.outcomes.forEach((outcome, count) -> sum.merge(outcome, count, Integer::sum));
    return new Tally(sum);
  }
}
