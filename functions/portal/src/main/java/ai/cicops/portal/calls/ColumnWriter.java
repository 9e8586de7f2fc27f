package ai.cicops.portal.calls;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Gathers columns and deflates them. The same numbers give the same bytes. */
final class ColumnWriter extends ColumnFlow {
  private static final int OWN_CODE = 512;

  private final byte[][] columns = new byte[Column.ALL.length][];
  private final int[] sizes = new int[Column.ALL.length];

  @Override
  boolean writing() {
    return true;
  }

  @Override
  long number(Column column, long given) {
    int index = column.index();
    var bytes = columns[index];
    if (bytes == null) {
      bytes = columns[index] = new byte[32];
    } else if (sizes[index] + 10 > bytes.length) {
      bytes = columns[index] = Arrays.copyOf(bytes, bytes.length * 2);
    }
    sizes[index] = put(bytes, sizes[index], given);
    return given;
  }

  private static int put(byte[] bytes, int at, long number) {
    long left = number;
    int place = at;
    while ((left & ~0x7fL) != 0) {
      bytes[place++] = (byte) ((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    bytes[place++] = (byte) left;
    return place;
  }

  /**
   * Length, then the deflated columns, each under its length, zeros at its end left out. A long
   * column gets a Huffman code of its own.
   */
  byte[] bytes() {
    trim();
    var lengths = new byte[Column.ALL.length * 5];
    int used = 0;
    int raw = 0;
    for (int size : sizes) {
      used = put(lengths, used, size);
      raw += size;
    }
    var head = new byte[10];
    int headUsed = put(head, 0, raw + used);
    var out = new ByteArrayOutputStream(raw / 2 + 64);
    out.write(head, 0, headUsed);
    var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setDictionary(ChunkCodec.FAMILIAR);
      deflate(deflater, lengths, used, Deflater.NO_FLUSH, out);
      for (int index = 0; index < columns.length; index++) {
        var bytes = columns[index];
        if (bytes != null) {
          boolean own = sizes[index] >= OWN_CODE;
          deflate(
              deflater, bytes, sizes[index], own ? Deflater.SYNC_FLUSH : Deflater.NO_FLUSH, out);
        }
      }
      deflater.finish();
      deflate(deflater, new byte[0], 0, Deflater.NO_FLUSH, out);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }

  private void trim() {
    for (int index = 0; index < columns.length; index++) {
      var bytes = columns[index];
      while (bytes != null && sizes[index] > 0 && bytes[sizes[index] - 1] == 0) {
        sizes[index]--;
      }
    }
  }

  private static void deflate(
      Deflater deflater, byte[] bytes, int size, int flush, ByteArrayOutputStream out) {
    var buffer = new byte[4096];
    deflater.setInput(bytes, 0, size);
    int written;
    do {
      written = deflater.deflate(buffer, 0, buffer.length, flush);
      out.write(buffer, 0, written);
    } while (written == buffer.length || (!deflater.needsInput() && !deflater.finished()));
  }
}
