package ai.cicops.portal.calls;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many calls of each disposition a chunk has by itself. Counted when the chunk is written and
 * kept in its head, so that a day can be counted without its calls being read, and by whatever its
 * dispositions mean then.
 *
 * @param calls those with a call, by {@link Dispositions#mark}
 */
record ChunkTally(Map<Long, Integer> calls) {
  /**
   * Of the rules that make dispositions out of segments, and marks out of dispositions. To be
   * raised with every change of what {@link DeriveCall} or {@link Dispositions} say there: a tally
   * by other rules is not believed.
   */
  static final byte RULES = 2;

  private static final int MOST = Character.MAX_VALUE;

  /** As many bytes as a chunk's head can tell the length of. */
  private static final int ROOM = 255;

  /** In the place of a disposition's, before the six bytes of one that has none. */
  private static final byte UNKNOWN = -1;

  private static final int PRINT = 6;

  ChunkTally {
    calls = Map.copyOf(calls);
  }

  static ChunkTally of(Chunk chunk) {
    var calls = new TreeMap<Long, Integer>();
    var key = chunk.campaignKey();
    for (var entry : chunk.entries()) {
      var call = chunk.call(key, entry, Overlay.NONE);
      if (call != null) {
        calls.merge(Dispositions.mark(call.disposition(), call.handled()), 1, Integer::sum);
      }
    }
    return new ChunkTally(calls);
  }

  /** What the calls came to. */
  Tally by(Meanings meanings) {
    var outcomes = new EnumMap<Outcome, Integer>(Outcome.class);
    calls.forEach((mark, count) -> outcomes.merge(meanings.outcome(mark), count, Integer::sum));
    return new Tally(outcomes);
  }

  /**
   * The rules, then disposition by disposition its place or its print, and two bytes of how many;
   * nothing for more than those can say.
   */
  byte[] bytes() {
    var bytes = ByteBuffer.allocate(ROOM).put(RULES);
    for (var one : new TreeMap<>(calls).entrySet()) {
      long print = one.getKey() - Dispositions.all().size();
      int length = (print < 0 ? 1 : 1 + PRINT) + Character.BYTES;
      if (one.getValue() > MOST || bytes.remaining() < length) {
        return new byte[0];
      }
      if (print < 0) {
        bytes.put(one.getKey().byteValue());
      } else {
        bytes.put(UNKNOWN).putChar((char) (print >>> 32)).putInt((int) print);
      }
      bytes.putChar((char) one.getValue().intValue());
    }
    var written = new byte[bytes.position()];
    bytes.flip().get(written);
    return written;
  }

  /** Null when the bytes tell none by today's rules. */
  static @Nullable ChunkTally read(ByteBuffer bytes) {
    if (!bytes.hasRemaining() || bytes.get() != RULES) {
      return null;
    }
    var calls = new TreeMap<Long, Integer>();
    while (bytes.hasRemaining()) {
      long mark = bytes.get();
      if (mark == UNKNOWN) {
        long print = ((long) bytes.getChar() << 32) | Integer.toUnsignedLong(bytes.getInt());
        mark = Dispositions.all().size() + print;
      }
      calls.put(mark, (int) bytes.getChar());
    }
    return new ChunkTally(calls);
  }
}
