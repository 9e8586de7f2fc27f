package ai.cicops.portal.local.demo;

import ai.cicops.portal.local.five9.calls.Scatter;
import java.util.List;
import java.util.Map;

/** A stream of chances that follows from its key alone (SplitMix64). */
final class Dice {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private long state;

  Dice(long... key) {
    long mixed = 0x2545f4914f6cdd1dL;
    for (long part : key) {
      mixed = Scatter.mix(mixed * 31 + part + GOLDEN);
    }
    state = mixed;
  }

  long next() {
    state += GOLDEN;
    return Scatter.mix(state);
  }

  /** In [0, 1). */
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double share) {
    return unit() < share;
  }

  /** In [low, high]. */
  int between(int low, int high) {
    return low + (int) Long.remainderUnsigned(next(), high - low + 1L);
  }

  <T> T pick(List<T> some) {
    return some.get(between(0, some.size() - 1));
  }

  /** By weight. */
  <T> T pick(Map<T, Double> weighted) {
    double left = unit() * weighted.values().stream().mapToDouble(Double::doubleValue).sum();
    T last = null;
    for (Map.Entry<T, Double> entry : weighted.entrySet()) {
      last = entry.getKey();
      left -= entry.getValue();
      if (left < 0) {
        break;
      }
    }
    if (last == null) {
      throw new IllegalArgumentException("nothing to pick from");
    }
    return last;
  }

  double normal() {
    return Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());
  }

  /**
   * How often something happens that happens {@code mean} times on average; means here are below a
   * hundred.
   */
  int poisson(double mean) {
    double limit = Math.exp(-mean);
    double product = unit();
    int count = 0;
    while (product > limit) {
      product *= unit();
      count++;
    }
    return count;
  }

  /** Seconds around a middle, skewed to the right, within bounds. */
  int seconds(int middle, int low, int high) {
    return (int) Math.clamp(middle * Math.exp(0.45 * normal()), low, high);
  }
}
