package ai.cicops.portal.five9;

import ai.cicops.portal.directory.CampaignKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * How complete each campaign's closed UTC days are. The open day is not in it: it is counted from
 * the calls themselves. When a day was last read is told by {@link Coverage}. Faults: {@code
 * Unavailable}.
 */
public interface Ledger {
  /** Writes the lines that differ from what stands there; an older {@code countedAt} never wins. */
  void note(Collection<Line> lines);

  /** The campaign's lines of these days, both inclusive, by day. */
  List<Line> of(CampaignKey campaign, LocalDate from, LocalDate to);

  /**
   * One campaign's day.
   *
   * @param campaign exact name
   * @param rows segments that Five9 has reported for the day in all
   * @param recordingsExpected audio files that Five9 says exist
   * @param countedAt when these numbers were first true
   */
  record Line(
      String campaign,
      LocalDate day,
      int rows,
      int calls,
      int recordingsExpected,
      Instant countedAt) {
    /** True when both say the same, whenever they were counted. */
    public boolean says(Line other) {
      return rows == other.rows
          && calls == other.calls
          && recordingsExpected == other.recordingsExpected;
    }
  }
}
