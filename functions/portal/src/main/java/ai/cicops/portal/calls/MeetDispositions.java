package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CampaignKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps what a report says, then notes which of its dispositions are not known of themselves, so
 * that people are told. A run that dies between the two notes them with the next, which reads the
 * same rows again. What was noted for a day is not written again.
 */
public final class MeetDispositions implements RecordSegments {
  /** Five9 allows fewer; a longer one is no name that people could classify. */
  private static final int LONGEST = 200;

  private final RecordSegments recording;
  private final Classifications classifications;
  private final Map<String, LocalDate> noted = new ConcurrentHashMap<>();

  public MeetDispositions(RecordSegments recording, Classifications classifications) {
    this.recording = recording;
    this.classifications = classifications;
  }

  @Override
  public Recorded record(List<Segment> segments, Instant readAt) {
    var recorded = recording.record(segments, readAt);
    var newest = new HashMap<String, Segment>();
    for (var segment : segments) {
      var name = segment.disposition();
      if (name != null && !name.isBlank() && isToBeNoted(name)) {
        newest.merge(
            Dispositions.folded(name),
            segment,
            (one, other) -> one.start().isBefore(other.start()) ? other : one);
      }
    }
    newest.forEach(this::note);
    return recorded;
  }

  private static boolean isToBeNoted(String name) {
    return name.length() <= LONGEST && Dispositions.find(name).isEmpty();
  }

  private void note(String folded, Segment newest) {
    var day = LocalDate.ofInstant(newest.start(), ZoneOffset.UTC);
    var known = noted.get(folded);
    if (known == null || known.isBefore(day)) {
      classifications.meet(String.valueOf(newest.disposition()).strip(), day);
      noted.put(folded, day);
    }
  }

  @Override
  public void fold(CampaignKey campaign, LocalDate from, LocalDate to) {
    recording.fold(campaign, from, to);
  }

  @Override
  public long settleCallers(CampaignKey campaign, LocalDate until) {
    return recording.settleCallers(campaign, until);
  }
}
