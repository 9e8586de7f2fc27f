package ai.cicops.portal.retention.lambda;

import ai.cicops.portal.retention.PreviewPurge.Preview;
import ai.cicops.portal.retention.PurgeReport;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What purges came to, and what the next would. */
final class PurgeAnswer {
  private PurgeAnswer() {}

  /** Newest first. */
  @Json
  record Reports(List<Report> reports) {
    static Reports of(List<PurgeReport> reports) {
      return new Reports(reports.stream().map(Report::of).toList());
    }
  }

  /**
   * One purge.
   *
   * @param dry when it only said what would go
   */
  @Json
  record Report(
      Instant at,
      boolean dry,
      int days,
      int recordings,
      long bytes,
      int held,
      @Nullable Instant oldest,
      @Nullable Instant newest) {
    static Report of(PurgeReport report) {
      var tally = report.tally();
      return new Report(
          report.at(),
          report.dry(),
          report.days(),
          tally.recordings(),
          tally.bytes(),
          tally.held(),
          tally.oldest(),
          tally.newest());
    }
  }

  /**
   * The next purge.
   *
   * @param whole false when there is at least so much
   */
  @Json
  record Next(
      int recordings,
      long bytes,
      int held,
      @Nullable Instant oldest,
      @Nullable Instant newest,
      boolean whole) {
    static Next of(Preview preview) {
      var tally = preview.tally();
      return new Next(
          tally.recordings(),
          tally.bytes(),
          tally.held(),
          tally.oldest(),
          tally.newest(),
          preview.whole());
    }
  }
}
