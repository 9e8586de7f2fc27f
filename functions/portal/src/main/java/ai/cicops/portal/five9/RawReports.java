package ai.cicops.portal.five9;

import java.time.Instant;
import java.util.List;

/**
 * Every report that the sync took, as it came. Everything else can be made from these again.
 * Faults: {@code Unavailable}.
 */
public interface RawReports {
  /** Keeps a report under a key made of window and time; again is the same. */
  RawReport keep(Window window, Instant readAt, ReportText text);

  /** All of them in the order in which they were read. */
  List<RawReport> all();

  ReportText open(RawReport report);

  /**
   * One kept report.
   *
   * @param readAt when it was asked for
   */
  record RawReport(String key, Window window, Instant readAt) {}
}
