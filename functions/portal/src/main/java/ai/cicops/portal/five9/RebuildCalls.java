package ai.cicops.portal.five9;

import ai.cicops.portal.calls.RecordSegments;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.five9.ReportReader.ReadOutcome;

/**
 * Makes the calls again from the reports that were kept, in the order in which they were read, and
 * placeholders for campaigns that no company has. Into an empty store it makes what the sync made;
 * into a full one it changes nothing.
 */
public final class RebuildCalls {
  private final RawReports raw;
  private final ReportReader reports;
  private final RecordSegments calls;
  private final ClaimCampaigns campaigns;

  public RebuildCalls(
      RawReports raw, ReportReader reports, RecordSegments calls, Companies companies) {
    this.raw = raw;
    this.reports = reports;
    this.calls = calls;
    this.campaigns = new ClaimCampaigns(companies);
  }

  public Rebuilt rebuild() {
    int read = 0;
    int rows = 0;
    int unreadable = 0;
    for (var report : raw.all()) {
      switch (reports.read(raw.open(report), report.window())) {
        case ReadOutcome.Read found -> {
          if (!found.segments().isEmpty()) {
            var recorded = calls.record(found.segments(), report.readAt());
            campaigns.claim(recorded.byCampaign().keySet());
          }
          read++;
          rows += found.segments().size();
          unreadable += found.unreadable().size();
        }
        case ReadOutcome.ColumnsMissing _, ReadOutcome.BrokenOff _ -> {
          // such reports are never kept; what cannot be read makes no calls
        }
      }
    }
    return new Rebuilt(read, rows, unreadable);
  }

  /** What was made of what. */
  public record Rebuilt(int reports, int rows, int unreadableRows) {}
}
