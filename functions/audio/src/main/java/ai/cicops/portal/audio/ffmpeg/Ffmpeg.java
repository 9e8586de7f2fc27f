package ai.cicops.portal.audio.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.nio.file.Path;

/** What reading and writing have in common. */
final class Ffmpeg {
  /** MPEG-1's lowest common rate; lower ones are patchy in browsers. */
  static final int RATE = 44_100;

  private Ffmpeg() {}

  private static final class Holder {
    static final boolean LOADED = load();

    /** Lambda's home folder cannot be written, and pointers here are freed by hand. */
    private static boolean load() {
      var cache = Path.of(System.getProperty("java.io.tmpdir"), "portal-ffmpeg");
      System.getProperties().putIfAbsent("org.bytedeco.javacpp.cachedir", cache.toString());
      System.getProperties().putIfAbsent("org.bytedeco.javacpp.nopointergc", "true");
      av_log_set_level(AV_LOG_QUIET);
      return true;
    }
  }

  /** Loads the libraries, once. */
  static void load() {
    if (!Holder.LOADED) {
      throw new IllegalStateException("FFmpeg is not there");
    }
  }

  /** Fails on a negative code of FFmpeg's. */
  static int check(int code) {
    if (code < 0) {
      throw new FfmpegFault(code);
    }
    return code;
  }
}
