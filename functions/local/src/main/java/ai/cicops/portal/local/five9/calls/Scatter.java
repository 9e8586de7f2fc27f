package ai.cicops.portal.local.five9.calls;

/** Well-spread numbers made of text: the same text, the same number, on every machine. */
public final class Scatter {
  private Scatter() {}

  public static long of(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mix(hash);
  }

  /** In [0, bound). */
  public static int below(String text, int bound) {
    return (int) Long.remainderUnsigned(of(text), bound);
  }

  /** In [0, 1). */
  public static double unit(String text) {
    return (of(text) >>> 11) * 0x1.0p-53;
  }

  public static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
