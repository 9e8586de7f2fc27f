package ai.cicops.portal.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long a company's recordings are kept, and what is held whatever that says.
 *
 * @param days from the call's end, by the company's clock; null to keep them for good
 * @param holds in the order in which they were placed
 */
public record Retention(@Nullable Integer days, List<LegalHold> holds) {
  /** Audio is awaited for so long, and nobody is to wait for what would go at once. */
  public static final int LEAST = 30;

  public static final int MOST = 3650;
  public static final int MOST_HOLDS = 20;

  /** Holds where nobody has said anything else. */
  public static final Retention KEEP = new Retention(null, List.of());

  public Retention {
    holds = List.copyOf(holds);
    if (days != null && (days < LEAST || days > MOST)) {
      throw new IllegalArgumentException("out of bounds: " + days);
    }
  }

  public Retention of(@Nullable Integer now) {
    return new Retention(now, holds);
  }

  Retention with(LegalHold hold) {
    return new Retention(
        days, Stream.concat(without(hold.id()).holds.stream(), Stream.of(hold)).toList());
  }

  Retention without(String hold) {
    return new Retention(days, holds.stream().filter(one -> !one.id().equals(hold)).toList());
  }

  Optional<LegalHold> hold(String id) {
    return holds.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /**
   * When a recording may go: so many days later at the same time of the company's clock, whether
   * these days have 24 hours or not. Empty when it is kept for good.
   */
  public Optional<Instant> endsAt(Instant callEnd, ZoneId zone) {
    return Optional.ofNullable(days).map(some -> callEnd.atZone(zone).plusDays(some).toInstant());
  }

  /** The hold that keeps the recording of a call that began then. */
  public Optional<LegalHold> holding(Instant callStart, ZoneId zone) {
    var day = callStart.atZone(zone).toLocalDate();
    return holds.stream().filter(hold -> hold.holds(day)).findFirst();
  }
}
