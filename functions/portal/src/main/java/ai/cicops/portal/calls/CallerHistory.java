package ai.cicops.portal.calls;

import ai.cicops.portal.calls.SettledCallers.StoredPart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * On which day each number called a campaign for the first time, as far as it is settled.
 *
 * @param parts those that hang together, the oldest first
 * @param version of the last of them; empty without one
 */
record CallerHistory(List<CallerPart> parts, String version) {
  static final CallerHistory NONE = new CallerHistory(List.of(), "");

  CallerHistory {
    parts = List.copyOf(parts);
  }

  static CallerHistory of(List<StoredPart> stored) {
    var parts = new ArrayList<CallerPart>();
    var version = "";
    for (var one : stored) {
      var part = CallerPart.of(one);
      if (!part.after().equals(version)) {
        break;
      }
      parts.add(part);
      version = one.version();
    }
    return new CallerHistory(parts, version);
  }

  /** The first day that is not settled; empty when none is. */
  Optional<LocalDate> unsettled() {
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts.getLast().until().plusDays(1));
  }

  /** When days were last taken back; null when none were. */
  @Nullable Instant undoneAt() {
    return parts.isEmpty() ? null : parts.getLast().undoneAt();
  }

  /** A day and who called for the first time on it. */
  @FunctionalInterface
  interface EachDay {
    void take(LocalDate day, long[] prints);
  }

  void days(EachDay each) {
    parts.forEach(part -> part.days().forEach(each::take));
  }
}
