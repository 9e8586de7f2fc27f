package ai.cicops.portal.five9;

import java.time.Instant;
import java.util.List;

/**
 * Rows that could not be read: kept with their reason until they can. Faults: {@code Unavailable}.
 */
public interface RowsSetAside {
  /** Keeps a row; the same row again changes nothing. */
  void keep(RowSetAside row);

  /** All of them, by id. */
  List<RowSetAside> all();

  void remove(RowSetAside row);

  /**
   * One row.
   *
   * @param id SHA-256 of header and row: the same row read twice is one
   * @param report key of the kept report that it came in
   * @param window of that report
   * @param readAt when that report was asked for
   */
  record RowSetAside(
      String id,
      String reason,
      String header,
      String row,
      String report,
      Window window,
      Instant readAt) {}
}
