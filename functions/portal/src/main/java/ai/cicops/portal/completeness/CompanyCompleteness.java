package ai.cicops.portal.completeness;

import ai.cicops.portal.completeness.CompletenessQuestion.Days;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A company's own line: what of its calls is here. Days that it had a campaign for only a part of
 * are left out.
 *
 * @param days those of the period that were counted, null for none
 * @param reported calls that Five9 reported
 * @param calls those that are here
 * @param recordingsMissing audio files that are overdue
 */
public record CompanyCompleteness(
    @Nullable Days days,
    int reported,
    int calls,
    int recordingsExpected,
    int recordingsPending,
    int recordingsMissing,
    @Nullable Instant countedAt) {
  static CompanyCompleteness none(@Nullable Instant countedAt) {
    return new CompanyCompleteness(null, 0, 0, 0, 0, 0, countedAt);
  }

  CompanyCompleteness and(CampaignDay line) {
    var said = line.reported();
    return new CompanyCompleteness(
        days,
        reported + (said == null ? line.calls() : said.calls()),
        calls + line.calls(),
        recordingsExpected + line.recordings().expected(),
        recordingsPending + line.recordings().pending(),
        recordingsMissing + line.recordings().missing(),
        countedAt);
  }

  CompanyCompleteness over(Days now) {
    return new CompanyCompleteness(
        now, reported, calls, recordingsExpected, recordingsPending, recordingsMissing, countedAt);
  }
}
