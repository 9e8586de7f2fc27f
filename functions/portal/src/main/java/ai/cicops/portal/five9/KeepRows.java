package ai.cicops.portal.five9;

import ai.cicops.portal.calls.RecordSegments;
import ai.cicops.portal.calls.RecordSegments.Recorded;
import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.five9.Ledger.Line;
import ai.cicops.portal.five9.RawReports.RawReport;
import ai.cicops.portal.five9.ReportReader.ReadOutcome;
import ai.cicops.portal.five9.ReportReader.UnreadableRow;
import ai.cicops.portal.five9.RowsSetAside.RowSetAside;
import ai.cicops.portal.platform.Sha256;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the rows of one report where they belong: the unreadable aside, the others into calls, and
 * what follows from these: a company for each new campaign, the ledger of closed days.
 */
final class KeepRows {
  private final RecordSegments calls;
  private final RowsSetAside aside;
  private final ClaimCampaigns campaigns;
  private final Ledger ledger;
  private final Set<String> setAside = new HashSet<>();

  KeepRows(RecordSegments calls, RowsSetAside aside, Companies companies, Ledger ledger) {
    this.calls = calls;
    this.aside = aside;
    this.campaigns = new ClaimCampaigns(companies);
    this.ledger = ledger;
  }

  void keep(ReadOutcome.Read read, RawReport report, SyncRun run) {
    for (var row : read.unreadable()) {
      run.count("rowsSetAside", 1);
      run.problem(SyncProblem.ROW_SET_ASIDE, row.reason());
      var kept = setAside(row, report);
      aside.keep(kept);
      setAside.add(kept.id());
    }
    record(read.segments(), report.readAt(), run);
  }

  /** True when this run has met the row and could not read it. */
  boolean hasSetAside(String id) {
    return setAside.contains(id);
  }

  void record(List<Segment> segments, Instant readAt, SyncRun run) {
    if (segments.isEmpty()) {
      return;
    }
    var recorded = calls.record(segments, readAt);
    run.count("callsCreated", recorded.created());
    run.count("callsChanged", recorded.changed());
    run.count("callsUnchanged", recorded.unchanged());
    int placeholders = campaigns.claim(recorded.byCampaign().keySet());
    if (placeholders > 0) {
      run.count("placeholders", placeholders);
    }
    note(recorded, run);
  }

  private void note(Recorded recorded, SyncRun run) {
    var today = run.now().atZone(ZoneOffset.UTC).toLocalDate();
    var lines = new ArrayList<Line>();
    recorded
        .byCampaign()
        .forEach((campaign, days) ->
            days.forEach((day, facts) -> {
              if (facts.segments() < facts.rows()) {
                run.problem(SyncProblem.ROWS_NOT_STORED, "It is " + day + ".");
              }
              if (day.isBefore(today)) {
                lines.add(
                    new Line(
                        campaign,
                        day,
                        facts.segments(),
                        facts.calls(),
                        facts.recordingsExpected(),
                        run.now()));
              }
            }));
    if (!lines.isEmpty()) {
      ledger.note(lines);
    }
  }

  private static RowSetAside setAside(UnreadableRow row, RawReport report) {
    return new RowSetAside(
        Sha256.hex(row.header() + "\n" + row.row()),
        row.reason(),
        row.header(),
        row.row(),
        report.key(),
        report.window(),
        report.readAt());
  }
}
