package ai.cicops.portal.retention;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What goes, or went: a sum that adds up.
 *
 * @param recordings calls whose audio goes
 * @param bytes of their originals
 * @param held calls whose audio would go and is held
 * @param oldest start of the first of the calls, null without one
 * @param newest start of the last
 */
public record PurgeTally(
    int recordings, long bytes, int held, @Nullable Instant oldest, @Nullable Instant newest) {
  public static final PurgeTally NONE = new PurgeTally(0, 0, 0, null, null);
  static final PurgeTally HELD = new PurgeTally(0, 0, 1, null, null);

  static PurgeTally of(long bytes, Instant start) {
    return new PurgeTally(1, bytes, 0, start, start);
  }

  public PurgeTally and(PurgeTally other) {
    return new PurgeTally(
        recordings + other.recordings,
        bytes + other.bytes,
        held + other.held,
        Stream.of(this, other)
            .flatMap(one -> Stream.ofNullable(one.oldest))
            .min(Instant::compareTo)
            .orElse(null),
        Stream.of(this, other)
            .flatMap(one -> Stream.ofNullable(one.newest))
            .max(Instant::compareTo)
            .orElse(null));
  }
}
