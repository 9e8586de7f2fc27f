package ai.cicops.portal.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chunks as bytes: columns of small numbers (what stands out of what was to be expected), texts by
 * dictionary, deflated. Lossless, deterministic, versioned in the first byte; then the length of
 * its {@link ChunkTally}, that, and the columns. Version 1 had no tally.
 */
final class ChunkCodec {
  private static final byte VERSION = 2;
  private static final byte WITHOUT_TALLY = 1;

  /**
   * Texts that nearly every chunk has, so that a chunk of one call need not spell them. Part of the
   * format: a change needs a new version.
   */
  static final byte[] FAMILIAR =
      ("Timeout Hangup System Error Resource Unavailable Operator Intercept Internal Call Do Not"
              + " Call Dial Error Agent Error Busy No Answer Answering Machine Voicemail Processed"
              + Dispositions.known().stream()
                  .map(Disposition::name)
                  .collect(Collectors.joining(" ", " ", " "))
              + "Inbound Voicemail Preview Autodial 3rd party conference 3rd party transfer"
              + " Queue Callback Internal Manual Outbound Inbound [Deleted] 0.00")
          .getBytes(UTF_8);

  private ChunkCodec() {}

  static byte[] encode(Chunk chunk) {
    var writer = new ColumnWriter();
    new ChunkWalk(writer).chunk(chunk);
    var tally = ChunkTally.of(chunk).bytes();
    var columns = writer.bytes();
    return ByteBuffer.allocate(2 + tally.length + columns.length)
        .put(VERSION)
        .put((byte) tally.length)
        .put(tally)
        .put(columns)
        .array();
  }

  static Chunk decode(byte[] bytes) {
    return new ChunkWalk(new ColumnReader(bytes, columns(bytes))).chunk(ChunkWalk.BLANK);
  }

  /** What a chunk says of itself; null when it says nothing. */
  static @Nullable ChunkTally tally(byte[] bytes) {
    int from = columns(bytes);
    return from == 1 ? null : ChunkTally.read(ByteBuffer.wrap(bytes, 2, from - 2).slice());
  }

  /** Where the columns begin. */
  private static int columns(byte[] bytes) {
    byte version = bytes.length < 2 ? 0 : bytes[0];
    return switch (version) {
      case VERSION -> 2 + Byte.toUnsignedInt(bytes[1]);
      case WITHOUT_TALLY -> 1;
      default -> throw new IllegalStateException("a chunk of an unknown version");
    };
  }
}
