package ai.cicops.portal.completeness;

import ai.cicops.portal.calls.Recount.OwedAudio;
import ai.cicops.portal.completeness.CompletenessQuestion.Days;
import ai.cicops.portal.completeness.Deadlines.Urgency;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Company;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of lines, newest day first.
 *
 * @param sums of all lines of company and campaign, on the page or not
 * @param countedAt when the last run ended, null before the first
 * @param countedUntil the last day that can have lines by now, null before the first backfill
 * @param next the place to go on from, null on the last page
 */
public record CompletenessPage(
    Days days,
    List<SeenDay> lines,
    Sums sums,
    @Nullable Instant countedAt,
    @Nullable LocalDate countedUntil,
    List<Aside> aside,
    @Nullable String next) {
  public CompletenessPage {
    lines = List.copyOf(lines);
    aside = List.copyOf(aside);
  }

  /**
   * A line as it is shown.
   *
   * @param company whose campaign it was that day, null when nobody's
   * @param deletedAt when Five9 deletes what is still needed of it
   * @param lastReadAt when Five9 was last asked for the whole day
   * @param askedAt since when the day waits to be read again, null when it does not
   */
  public record SeenDay(
      CampaignDay line,
      CampaignKey campaign,
      @Nullable Company company,
      Urgency urgency,
      @Nullable Instant deletedAt,
      @Nullable Instant lastReadAt,
      @Nullable Instant askedAt) {}

  /** A line counted at once, with the calls whose audio is not all here. */
  public record Close(SeenDay day, List<OwedAudio> owed) {
    public Close {
      owed = List.copyOf(owed);
    }
  }

  /** What the lines come to. */
  public record Sums(
      int lines,
      int differences,
      int urgent,
      int calls,
      int recordingsExpected,
      int recordingsPending,
      int recordingsMissing) {
    static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0);

    Sums and(CampaignDay line, Urgency urgency) {
      return new Sums(
          lines + 1,
          differences + (line.differs() ? 1 : 0),
          urgent + (urgency == Urgency.URGENT ? 1 : 0),
          calls + line.calls(),
          recordingsExpected + line.recordings().expected(),
          recordingsPending + line.recordings().pending(),
          recordingsMissing + line.recordings().missing());
    }
  }

  /**
   * Rows that were set aside for the same reason; each night they are tried again.
   *
   * @param from first UTC day of the reports that brought them
   */
  public record Aside(String reason, int rows, LocalDate from, LocalDate to, Instant readAt) {}
}
