package ai.cicops.portal.five9.csv;

import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.calls.Segment.ReportedRecording;
import ai.cicops.portal.five9.WallClock;
import ai.cicops.portal.five9.Window;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Makes a segment of a row, or says why it cannot. */
final class RowReader {
  private static final int LONGEST_CALL_ID = 64;

  /** Between two recordings of a row. */
  private static final Pattern ENTRIES = Pattern.compile("\\s+(?=\\d)");

  private final Header header;
  private final WallClock wallClock;
  private final TimeStamps timeStamps;

  /** Names that many rows share are kept once. */
  private final Map<String, String> shared = new HashMap<>();

  RowReader(Header header, WallClock wallClock, Window window) {
    this.header = header;
    this.wallClock = wallClock;
    this.timeStamps = new TimeStamps(wallClock, window);
  }

  /**
   * @throws Unreadable with the reason
   */
  Segment read(CSVRecord row) {
    if (row.size() != header.width()) {
      throw new Unreadable(
          "It has " + row.size() + " cells where the header has " + header.width() + ".");
    }
    var start = start(row);
    return new Segment(
        callId(row),
        start,
        shared(row, Column.CAMPAIGN),
        callType(row),
        shared(row, Column.AGENT),
        known(shared(row, Column.AGENT_NAME)),
        known(shared(row, Column.DISPOSITION)),
        known(text(row, Column.ANI)),
        known(text(row, Column.CUSTOMER_NAME)),
        known(shared(row, Column.DNIS)),
        value(row, Column.CALL_TIME, Cells::length),
        value(row, Column.BILL_TIME, Cells::length),
        known(text(row, Column.COST)),
        value(row, Column.IVR_TIME, Cells::length),
        value(row, Column.QUEUE_WAIT_TIME, Cells::length),
        value(row, Column.RING_TIME, Cells::length),
        value(row, Column.TALK_TIME, Cells::length),
        value(row, Column.HOLD_TIME, Cells::length),
        value(row, Column.PARK_TIME, Cells::length),
        value(row, Column.AFTER_CALL_WORK_TIME, Cells::length),
        value(row, Column.TRANSFERS, Integer::valueOf),
        value(row, Column.CONFERENCES, Integer::valueOf),
        value(row, Column.HOLDS, Integer::valueOf),
        value(row, Column.ABANDONED, Cells::flag),
        recordings(row, start),
        known(shared(row, Column.SKILL)),
        known(text(row, Column.SESSION_ID)),
        header.extras(row));
  }

  private String callId(CSVRecord row) {
    var id = known(text(row, Column.CALL_ID));
    if (id == null) {
      throw new Unreadable("It has no CALL ID.");
    }
    if (id.length() > LONGEST_CALL_ID || id.chars().anyMatch(letter -> letter <= ' ')) {
      throw new Unreadable("Its CALL ID is none.");
    }
    return id;
  }

  private String callType(CSVRecord row) {
    var type = shared(row, Column.CALL_TYPE);
    if (type == null) {
      throw new Unreadable("It has no CALL TYPE.");
    }
    return type;
  }

  private Instant start(CSVRecord row) {
    try {
      if (header.has(Column.TIMESTAMP)) {
        var stamp = text(row, Column.TIMESTAMP);
        if (stamp == null) {
          throw new Unreadable("It has no TIMESTAMP.");
        }
        return timeStamps.of(stamp);
      }
      var date = text(row, Column.DATE);
      var time = text(row, Column.TIME);
      if (date == null || time == null) {
        throw new Unreadable("It has no DATE or no TIME.");
      }
      return timeStamps.of(date, time);
    } catch (IllegalArgumentException | DateTimeException malformed) {
      throw new Unreadable("Its time stamp cannot be read.");
    }
  }

  /** {@code 09:00:14(2:36) 09:03:02(0:41)}. */
  private List<ReportedRecording> recordings(CSVRecord row, Instant start) {
    var text = known(text(row, Column.RECORDINGS));
    if (text == null) {
      return List.of();
    }
    var recordings = new ArrayList<ReportedRecording>();
    try {
      for (var entry : ENTRIES.split(text)) {
        int open = entry.indexOf('(');
        if (open < 0 || !entry.endsWith(")")) {
          throw new Unreadable("Its RECORDINGS cannot be read.");
        }
        var begun = wallClock.resolve(Cells.time(entry.substring(0, open).strip()), start);
        recordings.add(
            new ReportedRecording(
                begun, Cells.length(entry.substring(open + 1, entry.length() - 1).strip())));
      }
    } catch (IllegalArgumentException | DateTimeException malformed) {
      throw new Unreadable("Its RECORDINGS cannot be read.");
    }
    return recordings;
  }

  private <T> @Nullable T value(CSVRecord row, Column column, Function<String, T> parse) {
    var text = known(text(row, column));
    if (text == null) {
      return null;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException malformed) {
      throw new Unreadable("Its " + column.header() + " cannot be read.");
    }
  }

  private @Nullable String text(CSVRecord row, Column column) {
    return Cells.text(header.cell(row, column));
  }

  private @Nullable String shared(CSVRecord row, Column column) {
    var text = text(row, column);
    return text == null ? null : shared.computeIfAbsent(text, Function.identity());
  }

  /** Only agents and campaigns keep the word for deleted. */
  private static @Nullable String known(@Nullable String text) {
    return text == null || text.equalsIgnoreCase(Segment.DELETED) ? null : text;
  }
}
