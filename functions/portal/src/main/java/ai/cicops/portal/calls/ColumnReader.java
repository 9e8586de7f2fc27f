package ai.cicops.portal.calls;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Hands out the numbers of columns. */
final class ColumnReader extends ColumnFlow {
  private final byte[] bytes;
  private final int[] positions = new int[Column.ALL.length];
  private final int[] ends = new int[Column.ALL.length];
  private int position;

  /**
   * @param from where in the chunk the columns begin
   */
  ColumnReader(byte[] chunk, int from) {
    int at = from;
    int raw = 0;
    for (int shift = 0; ; shift += 7) {
      raw |= (chunk[at] & 0x7f) << shift;
      if (chunk[at++] >= 0) {
        break;
      }
    }
    this.bytes = inflated(chunk, at, raw);
    for (int index = 0; index < ends.length; index++) {
      ends[index] = (int) next();
    }
    int start = position;
    for (int index = 0; index < ends.length; index++) {
      positions[index] = start;
      start += ends[index];
      ends[index] = start;
    }
  }

  @Override
  boolean writing() {
    return false;
  }

  @Override
  long number(Column column, long given) {
    int index = column.index();
    int at = positions[index];
    if (at >= ends[index]) {
      return 0;
    }
    long first = bytes[at];
    if (first >= 0) {
      positions[index] = at + 1;
      return first;
    }
    position = at;
    long number = next();
    positions[index] = position;
    return number;
  }

  private long next() {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[position++];
      number |= (long) (part & 0x7f) << shift;
      if (part >= 0) {
        return number;
      }
    }
  }

  private static byte[] inflated(byte[] chunk, int from, int size) {
    var raw = new byte[size];
    var inflater = new Inflater(true);
    try {
      inflater.setDictionary(ChunkCodec.FAMILIAR);
      inflater.setInput(chunk, from, chunk.length - from);
      int done = 0;
      while (done < size) {
        int more = inflater.inflate(raw, done, size - done);
        if (more == 0) {
          throw new IllegalStateException("a chunk that ends too early");
        }
        done += more;
      }
      return raw;
    } catch (DataFormatException broken) {
      throw new IllegalStateException("a chunk that cannot be inflated", broken);
    } finally {
      inflater.end();
    }
  }
}
