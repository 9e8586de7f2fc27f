package ai.cicops.portal.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with winning back the job that a call was not. The newest word counts.
 *
 * @param status null when an earlier word is taken back
 * @param owner user id of who sees to it; null for nobody
 * @param nextOn when to try next, by the company's calendar; null for no day
 * @param by the person's user id
 */
public record Pursuit(
    @Nullable Status status,
    @Nullable String owner,
    @Nullable LocalDate nextOn,
    String by,
    Instant at) {
  /** The newest last. */
  static final Comparator<Pursuit> ORDER =
      Comparator.comparing(Pursuit::at)
          .thenComparing(Pursuit::by)
          .thenComparing(said -> said.words().toString());

  /** How far it came. */
  public enum Status {
    NEW,
    TRIED,
    WON,
    DEAD;

    /** Nothing is left to do. */
    boolean closed() {
      return this == WON || this == DEAD;
    }
  }

  /** What is said, by field; nothing when an earlier word is taken back. */
  Map<String, String> words() {
    var words = new TreeMap<String, String>();
    if (status != null) {
      words.put("status", Facet.code(status));
    }
    if (owner != null) {
      words.put("owner", owner);
    }
    if (nextOn != null) {
      words.put("nextOn", nextOn.toString());
    }
    return words;
  }

  static @Nullable Pursuit newer(@Nullable Pursuit one, @Nullable Pursuit other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return ORDER.compare(one, other) >= 0 ? one : other;
  }
}
