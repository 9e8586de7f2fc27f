package ai.cicops.portal.five9.csv;

import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.five9.ReportReader;
import ai.cicops.portal.five9.ReportText;
import ai.cicops.portal.five9.WallClock;
import ai.cicops.portal.five9.Window;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * {@link ReportReader} over commons-csv: RFC 4180 with LF or CRLF, with or without a last line end.
 * A quote that is never closed would swallow the rows behind it; then each line is read by itself.
 */
public final class CsvReportReader implements ReportReader {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrailingData(true).get();

  private final WallClock wallClock;

  public CsvReportReader(WallClock wallClock) {
    this.wallClock = wallClock;
  }

  @Override
  public ReadOutcome read(ReportText report, Window window) {
    var text = report.text();
    if (text.isBlank()) {
      return new ReadOutcome.Read(List.of(), List.of(), false);
    }
    try (var parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(FORMAT).get()) {
      return new Reading(text, parser.iterator(), window).all();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private final class Reading {
    private final String text;
    private final boolean open;
    private final Iterator<CSVRecord> records;
    private final Window window;
    private final List<Segment> segments = new ArrayList<>();
    private final List<UnreadableRow> unreadable = new ArrayList<>();
    private boolean quoteLeftOpen;

    Reading(String text, Iterator<CSVRecord> records, Window window) {
      this.text = text;
      this.open = !text.endsWith("\n");
      this.records = records;
      this.window = window;
    }

    ReadOutcome all() {
      var names = next();
      if (names == null) {
        return new ReadOutcome.BrokenOff();
      }
      var header = new Header(names);
      var missing = header.missing();
      var current = next();
      if (!missing.isEmpty()) {
        boolean onlyPart = open && current == null;
        return onlyPart ? new ReadOutcome.BrokenOff() : new ReadOutcome.ColumnsMissing(missing);
      }
      int body = current == null ? endOfFirstLine() : start(current);
      var rows = new RowReader(header, wallClock, window);
      var firstLine = text.substring(0, endOfFirstLine()).strip();
      while (current != null) {
        var following = next();
        if (quoteLeftOpen) {
          break;
        }
        if (following == null && open && current.size() != header.width()) {
          return new ReadOutcome.BrokenOff();
        }
        int end = following == null ? text.length() : start(following);
        take(current, rows, firstLine, text.substring(start(current), end));
        body = end;
        current = following;
      }
      if (quoteLeftOpen) {
        if (open) {
          return new ReadOutcome.BrokenOff();
        }
        lineByLine(text.substring(body), rows, firstLine);
      }
      return new ReadOutcome.Read(segments, unreadable, open && body > endOfFirstLine());
    }

    private void take(CSVRecord row, RowReader rows, String header, String raw) {
      try {
        segments.add(rows.read(row));
      } catch (Unreadable why) {
        var line = raw.strip();
        int before = segments.size();
        int asideBefore = unreadable.size();
        if (line.contains("\n")) {
          lineByLine(line, rows, header);
        }
        if (segments.size() == before) {
          // no row hides in it: a cell of several lines
          unreadable.subList(asideBefore, unreadable.size()).clear();
          unreadable.add(new UnreadableRow(header, line, why.reason()));
        }
      }
    }

    private void lineByLine(String lines, RowReader rows, String header) {
      for (var line : lines.lines().filter(any -> !any.isBlank()).toList()) {
        try (var alone = CSVParser.parse(line, FORMAT)) {
          segments.add(rows.read(alone.iterator().next()));
        } catch (Unreadable why) {
          unreadable.add(new UnreadableRow(header, line, why.reason()));
        } catch (IOException | UncheckedIOException quote) {
          unreadable.add(new UnreadableRow(header, line, "It has a quote that is never closed."));
        }
      }
    }

    /** Null at the end, and when a quote is never closed. */
    private @Nullable CSVRecord next() {
      try {
        return records.hasNext() ? records.next() : null;
      } catch (UncheckedIOException quote) {
        quoteLeftOpen = true;
        return null;
      }
    }

    private int endOfFirstLine() {
      int end = text.indexOf('\n');
      return end < 0 ? text.length() : end + 1;
    }

    private static int start(CSVRecord row) {
      return (int) row.getCharacterPosition();
    }
  }
}
