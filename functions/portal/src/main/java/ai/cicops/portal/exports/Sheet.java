package ai.cicops.portal.exports;

import java.util.List;

/** A table being written into memory, row by row. */
public interface Sheet {
  /** Bytes that belong before the first row. */
  void mark();

  /** Bytes that another sheet of the kind has written. */
  void put(byte[] bytes);

  /** What a cell would make a spreadsheet do is made harmless. */
  void row(List<String> cells);

  /** How many bytes wait to be taken. */
  int size();

  /** The bytes since the last time. */
  byte[] take();
}
