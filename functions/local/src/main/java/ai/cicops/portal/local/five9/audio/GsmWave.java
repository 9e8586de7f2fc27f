package ai.cicops.portal.local.five9.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** WAVE files of format 0x0031: blocks of 65 bytes, each 320 samples at 8 kHz, 25 a second. */
public final class GsmWave {
  public static final int BLOCK = 65;
  private static final int SAMPLES = 320;
  private static final int RATE = 8_000;
  private static final int BLOCKS_A_SECOND = RATE / SAMPLES;
  private static final int HEADER = 60;

  private GsmWave() {}

  public static int blocks(Duration length) {
    return Math.toIntExact(length.toMillis() * BLOCKS_A_SECOND / 1_000);
  }

  /** Of the whole file; an odd number of bytes of sound is padded. */
  public static int size(int blocks) {
    int sound = blocks * BLOCK;
    return HEADER + sound + sound % 2;
  }

  static byte[] file(byte[] sound) {
    int blocks = sound.length / BLOCK;
    ByteBuffer file = ByteBuffer.allocate(size(blocks)).order(ByteOrder.LITTLE_ENDIAN);
    tag(file, "RIFF").putInt(file.capacity() - 8);
    tag(file, "WAVE");
    tag(file, "fmt ").putInt(20).putShort((short) 0x31).putShort((short) 1).putInt(RATE);
    file.putInt(RATE / SAMPLES * BLOCK)
        .putShort((short) BLOCK)
        .putShort((short) 0)
        .putShort((short) 2);
    file.putShort((short) SAMPLES);
    tag(file, "fact").putInt(4).putInt(blocks * SAMPLES);
    tag(file, "data").putInt(sound.length).put(sound);
    return file.array();
  }

  /** The whole blocks of sound in a file. */
  static byte[] sound(byte[] file) {
    ByteBuffer chunks = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).position(12);
    while (chunks.remaining() >= 8) {
      byte[] tag = new byte[4];
      chunks.get(tag);
      int length = chunks.getInt();
      if (new String(tag, StandardCharsets.US_ASCII).equals("data")) {
        byte[] sound = new byte[length / BLOCK * BLOCK];
        chunks.get(sound);
        return sound;
      }
      chunks.position(chunks.position() + length + length % 2);
    }
    throw new IllegalArgumentException("no data chunk");
  }

  private static ByteBuffer tag(ByteBuffer file, String tag) {
    return file.put(tag.getBytes(StandardCharsets.US_ASCII));
  }
}
