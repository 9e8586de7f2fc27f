package ai.cicops.portal.calls;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * That the audio of a call is not to be removed, whatever its company's retention says. The newest
 * word counts.
 *
 * @param reason null when an earlier word is taken back
 * @param by the person's user id
 */
public record Hold(@Nullable String reason, String by, Instant at) {
  private static final Comparator<Hold> ORDER =
      Comparator.comparing(Hold::at)
          .thenComparing(Hold::by)
          .thenComparing(said -> String.valueOf(said.reason()));

  static @Nullable Hold newer(@Nullable Hold one, @Nullable Hold other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return ORDER.compare(one, other) >= 0 ? one : other;
  }

  @Override
  public String toString() {
    return (reason == null ? "released by " : "held by ") + by;
  }
}
