package ai.cicops.portal.calls;

import ai.cicops.portal.calls.DayChunks.StoredDay;
import ai.cicops.portal.directory.CampaignKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which calls of a day a list wants: those in its period and in sight that pass its filter. */
record Wanted(Period period, Sight sight, CallFilter.Test filter, Meanings meanings) {
  Wanted over(Period other) {
    return new Wanted(other, sight, filter, meanings);
  }

  List<Call> calls(CampaignKey campaign, StoredDay day) {
    return of(inSight(campaign, day));
  }

  /** All that are in sight, wanted or not. */
  List<Call> inSight(CampaignKey campaign, StoredDay day) {
    return Day.of(campaign, day).calls().stream()
        .filter(sight::shows)
        .map(call -> call.with(meanings))
        .toList();
  }

  /** Those of calls in sight. */
  List<Call> of(List<Call> inSight) {
    var inPeriod = inSight.stream().filter(call -> period.holds(call.start())).toList();
    if (filter.asksCompanies()) {
      sight.know(inPeriod);
    }
    return inPeriod.stream().filter(filter::takes).toList();
  }

  /**
   * The same calls counted without being read, by what the day's only chunk says of itself; null
   * when some might not be wanted, and where chunks join or a person has corrected.
   */
  @Nullable Tally tally(CampaignKey campaign, StoredDay day) {
    boolean alone = day.chunks().size() == 1 && day.overlays().isEmpty();
    boolean whole =
        filter.takesAll() && period.holdsDay(day.day()) && sight.showsDay(campaign, day.day());
    var tally = alone && whole ? ChunkCodec.tally(day.chunks().getFirst().bytes()) : null;
    return tally == null ? null : tally.by(meanings);
  }
}
