package ai.cicops.portal.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a day of a campaign: entries, whole, in the order of their calls' start.
 *
 * @param campaign exact name
 */
record Chunk(String campaign, LocalDate day, List<CallEntry> entries) {
  private static final Comparator<CallEntry> ORDER =
      Comparator.comparing(Chunk::start).thenComparing(CallEntry::callId);

  static Chunk of(String campaign, LocalDate day, Collection<CallEntry> entries) {
    return new Chunk(campaign, day, entries.stream().sorted(ORDER).toList());
  }

  /** The upper or the lower half by start. */
  Chunk half(boolean upper) {
    int middle = entries.size() / 2;
    return new Chunk(
        campaign,
        day,
        upper ? entries.subList(middle, entries.size()) : entries.subList(0, middle));
  }

  private static Instant start(CallEntry entry) {
    if (!entry.segments().isEmpty()) {
      return entry.segments().getFirst().segment().start();
    }
    var recording = entry.recording();
    return recording == null || recording.parts().isEmpty()
        ? Instant.EPOCH
        : recording.parts().getFirst().start();
  }
}
