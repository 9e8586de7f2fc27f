package ai.cicops.portal.calls;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many calls of each outcome a chunk has by itself. Counted when the chunk is written and kept
 * in its head, so that a day can be counted without its calls being read.
 *
 * @param outcomes those with a call
 */
record Tally(Map<Outcome, Integer> outcomes) {
  static final Tally NONE = new Tally(Map.of());

  /**
   * Of the rules that make outcomes out of segments. To be raised with every change of what {@link
   * DeriveCall} or {@link Dispositions} say: a tally by other rules is not believed.
   */
  static final byte RULES = 1;

  private static final Outcome[] IN_ORDER = Outcome.values();
  private static final int MOST = Character.MAX_VALUE;

  Tally {
    outcomes = Map.copyOf(outcomes);
  }

  static Tally of(Chunk chunk) {
    var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
    var key = chunk.campaignKey();
    for (var entry : chunk.entries()) {
      var call = chunk.call(key, entry, Overlay.NONE);
      if (call != null) {
        outcomes.merge(call.outcome(), 1, Integer::sum);
      }
    }
    return new Tally(outcomes);
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

  /** The rules, then a count an outcome, two bytes each; nothing for more than those can say. */
  byte[] bytes() {
    if (total() > MOST) {
      return new byte[0];
    }
    var bytes = ByteBuffer.allocate(1 + Character.BYTES * IN_ORDER.length).put(RULES);
    for (var outcome : IN_ORDER) {
      bytes.putChar((char) outcomes.getOrDefault(outcome, 0).intValue());
    }
    return bytes.array();
  }

  /** Null when the bytes tell none by today's rules. */
  static @Nullable Tally read(ByteBuffer bytes) {
    if (!bytes.hasRemaining() || bytes.get() != RULES) {
      return null;
    }
    var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
    for (var outcome : IN_ORDER) {
      int count = bytes.getChar();
      if (count > 0) {
        outcomes.put(outcome, count);
      }
    }
    return new Tally(outcomes);
  }
}
