package ai.cicops.portal.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of numbers as people bring them along. */
public interface ListedNumbers {
  /** As many as one list may have. */
  int MOST_ROWS = 2000;

  /** A row as it stands; what the list has no column for, or nothing in it, is null. */
  record Row(
      int row,
      String number,
      @Nullable String label,
      @Nullable String source,
      @Nullable String campaign) {}

  /** What reading came to. */
  sealed interface ReadOutcome {
    /**
     * @param ignored columns that mean nothing, by their names
     */
    record Read(List<Row> rows, List<String> ignored) implements ReadOutcome {
      public Read {
        rows = List.copyOf(rows);
        ignored = List.copyOf(ignored);
      }
    }

    /** The first row does not name a column {@code number}. */
    record NoNumbers() implements ReadOutcome {}

    /** More than {@link #MOST_ROWS}. */
    record TooMany() implements ReadOutcome {}

    /** A quote is never closed, or what follows one is in nobody's format. */
    record Unreadable() implements ReadOutcome {}
  }

  ReadOutcome read(String text);
}
