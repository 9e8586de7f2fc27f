package ai.cicops.portal.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;

/**
 * Chunks as bytes: columns of small numbers (what stands out of what was to be expected), texts by
 * dictionary, deflated. Lossless, deterministic, versioned in the first byte.
 */
final class ChunkCodec {
  static final byte VERSION = 1;

  /**
   * Texts that nearly every chunk has, so that a chunk of one call need not spell them. Part of
   * version 1: a change needs a new version.
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
    return writer.bytes();
  }

  static Chunk decode(byte[] bytes) {
    return new ChunkWalk(new ColumnReader(bytes)).chunk(ChunkWalk.BLANK);
  }
}
