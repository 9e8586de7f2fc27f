package ai.cicops.portal.audio.ffmpeg;

/** Takes samples as they are decoded: mono, 16 bits, at the rate of {@link Ffmpeg#RATE}. */
@FunctionalInterface
interface SampleSink {
  /**
   * @param samples reused after the call
   */
  void take(short[] samples, int count);
}
