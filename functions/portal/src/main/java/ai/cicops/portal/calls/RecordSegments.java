package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CampaignKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Takes what one read of the phone platform reported and keeps it as calls. The sync's door into
 * this feature.
 */
public interface RecordSegments {
  /**
   * Calls without a campaign ({@code Internal} and the like) are kept under this name; it belongs
   * to no company.
   */
  String NO_CAMPAIGN = "";

  /**
   * Groups the segments into calls, compares with what is kept, and writes what is new or changed:
   * to open days as tails, to closed days by folding. All segments of one report window must come
   * together. Running it again, or beside another run, with the same segments changes nothing.
   *
   * @param readAt when the report was run: of two versions of a segment the later read wins
   */
  Recorded record(List<Segment> segments, Instant readAt);

  /** Folds closed days that still have more than one chunk, of the campaigns and days given. */
  void fold(CampaignKey campaign, LocalDate from, LocalDate to);

  /**
   * Settles who called a campaign for the first time, on days that are not read again as a matter
   * of course.
   *
   * @param until the last of those days
   * @return how many days are settled now that were not
   */
  long settleCallers(CampaignKey campaign, LocalDate until);

  /**
   * What came of it.
   *
   * @param byCampaign every campaign that a call of these segments is kept under, and one that a
   *     call has left, by exact name; also when nothing of it changed
   */
  record Recorded(
      int created, int changed, int unchanged, Map<String, Map<LocalDate, DayFacts>> byCampaign) {}

  /**
   * A campaign's UTC day as this window saw it, for the completeness ledger.
   *
   * @param rows segments reported in this window that belong to the day
   * @param segments segments kept for the day in all, after the write; never fewer than {@code
   *     rows}
   * @param calls calls kept for the day in all, after the write
   * @param recordingsExpected audio files Five9 reported for the kept calls of the day
   */
  record DayFacts(int rows, int segments, int calls, int recordingsExpected) {}
}
