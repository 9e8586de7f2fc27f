package ai.cicops.portal.local.five9.audio;

/** A block of silence, written by the fields of GSM 06.10: flat filter, smallest amplitude. */
final class Silence {
  private static final int[] FILTER_BITS = {6, 6, 5, 5, 4, 4, 3, 3};
  private static final int[] FLAT_FILTER = {32, 32, 20, 11, 8, 4, 3, 2};

  private final byte[] block = new byte[GsmWave.BLOCK];
  private int bit;

  private Silence() {
    frame();
    frame();
  }

  static byte[] block() {
    return new Silence().block;
  }

  private void frame() {
    for (int i = 0; i < FILTER_BITS.length; i++) {
      put(FLAT_FILTER[i], FILTER_BITS[i]);
    }
    for (int part = 0; part < 4; part++) {
      put(40, 7);
      put(0, 2);
      put(part & 1, 2);
      put(0, 6);
      for (int pulse = 0; pulse < 13; pulse++) {
        put(3 + pulse % 2, 3);
      }
    }
  }

  /** Lowest bit first, as Microsoft packs two frames into a block. */
  private void put(int value, int bits) {
    for (int i = 0; i < bits; i++) {
      if ((value >> i & 1) == 1) {
        block[bit / 8] |= (byte) (1 << bit % 8);
      }
      bit++;
    }
  }
}
