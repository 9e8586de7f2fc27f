package ai.cicops.portal.audio;

import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Objects;

/** Audio for tests. */
public final class Wave {
  private Wave() {}

  /** One of the six dialogues, GSM 6.10 as Five9 delivers it. */
  public static Path dialogue(String name) {
    var resource = Wave.class.getResource("/dialogues/" + name + ".wav");
    try {
      return Path.of(Objects.requireNonNull(resource, name).toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** 16-bit samples in two channels. */
  public static byte[] stereoTone(int rate, double seconds) {
    int samples = (int) (rate * seconds);
    var wave = ByteBuffer.allocate(44 + samples * 4).order(ByteOrder.LITTLE_ENDIAN);
    wave.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(36 + samples * 4);
    wave.put("WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(16);
    wave.putShort((short) 1).putShort((short) 2).putInt(rate).putInt(rate * 4);
    wave.putShort((short) 4).putShort((short) 16);
    wave.put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(samples * 4);
    for (int sample = 0; sample < samples; sample++) {
      var value = (short) (12_000 * Math.sin(2 * Math.PI * 440 * sample / rate));
      wave.putShort(value).putShort(value);
    }
    return wave.array();
  }
}
