package ai.cicops.portal.audio.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first frame of an MP3, read by hand, so that no decoder is judged by itself. */
record Mp3(
    int version, int kiloBitsASecond, int rate, int channels, boolean hasSeekTable, int frames) {
  private static final int[] KILO_BITS = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] RATES = {44_100, 48_000, 32_000};
  private static final int SIDE_INFO_MONO = 17;

  static Mp3 read(Path path) throws IOException {
    var bytes = ByteBuffer.wrap(Files.readAllBytes(path));
    int header = bytes.getInt(0);
    if (header >>> 21 != 0x7ff) {
      throw new IOException("no frame at the start");
    }
    int version = (header >>> 19 & 3) == 3 ? 1 : 2;
    var name = new byte[4];
    bytes.get(4 + SIDE_INFO_MONO, name);
    int flags = bytes.getInt(4 + SIDE_INFO_MONO + 4);
    // the header frame may have a rate of its own; the second frame has the stream's
    int length =
        144_000 * KILO_BITS[header >>> 12 & 15] / RATES[header >>> 10 & 3] + (header >>> 9 & 1);
    int kiloBits = KILO_BITS[bytes.getInt(length) >>> 12 & 15];
    return new Mp3(
        version,
        kiloBits,
        RATES[header >>> 10 & 3],
        (header >>> 6 & 3) == 3 ? 1 : 2,
        new String(name, java.nio.charset.StandardCharsets.US_ASCII).equals("Info")
            && (flags & 4) != 0,
        bytes.getInt(4 + SIDE_INFO_MONO + 8));
  }
}
