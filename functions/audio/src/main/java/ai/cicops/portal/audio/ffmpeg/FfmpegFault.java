package ai.cicops.portal.audio.ffmpeg;

/** FFmpeg refused something; its code says what. */
final class FfmpegFault extends RuntimeException {
  FfmpegFault(int code) {
    super("FFmpeg's code " + code);
  }
}
