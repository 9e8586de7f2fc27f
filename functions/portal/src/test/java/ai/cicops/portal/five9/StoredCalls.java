package ai.cicops.portal.five9;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.CanonicalText;
import ai.cicops.portal.calls.DayChunks;
import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.RecordSegments;
import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Companies;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Every call that is kept, of all campaigns, those of none and of deleted ones included. */
public record StoredCalls(DayChunks chunks, Companies companies, InstantSource clock) {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2040, 1, 1);

  public List<Call> all() {
    var calls = new KeptCalls(chunks, clock);
    var none = Stream.of(RecordSegments.NO_CAMPAIGN, Segment.DELETED).map(CampaignKey::of);
    return Stream.concat(none, companies.campaigns().stream().map(CampaignAssignment::campaign))
        .distinct()
        .flatMap(campaign -> calls.of(campaign, FIRST, LAST).stream())
        .toList();
  }

  public List<Segment> segments() {
    return all().stream()
        .flatMap(call -> call.segments().stream())
        .sorted(Comparator.comparing(Segment::start).thenComparing(Segment::callId))
        .toList();
  }

  public String dump() {
    return CanonicalText.of(all());
  }
}
