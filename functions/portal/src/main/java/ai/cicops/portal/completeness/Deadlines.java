package ai.cicops.portal.completeness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Until when Five9 can still make good what differs: it deletes its call log and its recordings.
 * From three quarters, of recordings from seven tenths, of that time on it is urgent.
 *
 * @param callLog how long Five9 keeps a row
 * @param recordings how long it keeps an audio file
 */
public record Deadlines(Duration callLog, Duration recordings) {
  /** How much is to be done about a line. */
  public enum Urgency {
    /** Nothing differs. */
    NONE,
    OPEN,
    URGENT,
    /** Five9 has deleted what would be needed. */
    TOO_LATE
  }

  private record Deadline(Instant urgent, Instant deleted) {
    Urgency at(Instant now) {
      if (!now.isBefore(deleted)) {
        return Urgency.TOO_LATE;
      }
      return now.isBefore(urgent) ? Urgency.OPEN : Urgency.URGENT;
    }
  }

  public Urgency urgency(CampaignDay line, Instant now) {
    var all = deadlines(line).map(deadline -> deadline.at(now)).toList();
    return Stream.of(Urgency.URGENT, Urgency.OPEN, Urgency.TOO_LATE)
        .filter(all::contains)
        .findFirst()
        .orElse(Urgency.NONE);
  }

  /** When Five9 deletes the first of what is still needed; empty when nothing is or all is gone. */
  public Optional<Instant> deletedAt(CampaignDay line, Instant now) {
    return deadlines(line).map(Deadline::deleted).filter(now::isBefore).min(Instant::compareTo);
  }

  /** Rows of the day can still be asked for. */
  boolean remembers(LocalDate day, Instant now) {
    return now.isBefore(start(day).plus(callLog));
  }

  private Stream<Deadline> deadlines(CampaignDay line) {
    var start = start(line.day());
    var rows = new Deadline(start.plus(callLog.multipliedBy(3).dividedBy(4)), start.plus(callLog));
    var audio =
        new Deadline(start.plus(recordings.multipliedBy(7).dividedBy(10)), start.plus(recordings));
    return Stream.concat(
        line.findings().isEmpty() ? Stream.empty() : Stream.of(rows),
        line.recordings().missing() == 0 ? Stream.empty() : Stream.of(audio));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
