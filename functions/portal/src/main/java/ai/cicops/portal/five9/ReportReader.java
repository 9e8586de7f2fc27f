package ai.cicops.portal.five9;

import ai.cicops.portal.calls.Segment;
import java.util.List;

/** Reads the rows of a report. Pure: the same text and window give the same rows. */
public interface ReportReader {
  /**
   * @param window which the report was asked for; it tells the two passes of an hour apart that
   *     comes twice
   */
  ReadOutcome read(ReportText text, Window window);

  /** What came of reading. */
  sealed interface ReadOutcome {
    /**
     * The rows, the unreadable ones aside.
     *
     * @param open true when the last line has no end: the text may have been cut there
     */
    record Read(List<Segment> segments, List<UnreadableRow> unreadable, boolean open)
        implements ReadOutcome {
      public int rows() {
        return segments.size() + unreadable.size();
      }
    }

    /** Columns that the portal cannot do without are not in the header. */
    record ColumnsMissing(List<String> columns) implements ReadOutcome {}

    /** The text ends inside a row. */
    record BrokenOff() implements ReadOutcome {}
  }

  /**
   * A row that cannot be read.
   *
   * @param header the report's first line
   * @param row the row's text as it stands in the report
   * @param reason what is wrong, without the value itself
   */
  record UnreadableRow(String header, String row, String reason) {}
}
