package ai.cicops.portal.audio.ffmpeg;

import static ai.cicops.portal.audio.ffmpeg.Ffmpeg.check;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.bytedeco.ffmpeg.global.swresample.*;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.ShortPointer;

/**
 * Decodes the audio of one file. Damaged packets are passed over. However a damaged header lies,
 * the work is bounded by the file's own size.
 */
final class AudioReader implements AutoCloseable {
  private static final int BUFFER = 16 * 1024;

  /** What telephone exports are made of; all else FFmpeg knows stays shut. */
  private static final String CODECS =
      "gsm_ms,gsm,pcm_s16le,pcm_u8,pcm_mulaw,pcm_alaw,adpcm_ms,adpcm_ima_wav,g726,mp3,mp3float";

  private static final int LOWEST_RATE = 4_000;
  private static final int HIGHEST_RATE = 192_000;

  /** No such codec holds a second of speech in less. */
  private static final int BYTES_A_SECOND = 500;

  private final AVFormatContext file = new AVFormatContext(null);
  private final AVCodecContext decoder;
  private final SwrContext resampler = new SwrContext(null);
  private final AVPacket packet = av_packet_alloc();
  private final AVFrame frame = av_frame_alloc();
  private final ShortPointer buffer = new ShortPointer(BUFFER);
  private final PointerPointer<ShortPointer> buffers = new PointerPointer<>(1);
  private final short[] samples = new short[BUFFER];
  private final int stream;
  private long samplesLeft;

  /** Fails with {@link FfmpegFault} when the file holds no audio that is understood. */
  AudioReader(Path path) {
    decoder = avcodec_alloc_context3(null);
    buffers.put(buffer);
    try {
      open(path);
      var codec = new AVCodec(null);
      stream = check(av_find_best_stream(file, AVMEDIA_TYPE_AUDIO, -1, -1, codec, 0));
      check(avcodec_parameters_to_context(decoder, file.streams(stream).codecpar()));
      openDecoder(codec);
      if (decoder.sample_rate() < LOWEST_RATE || decoder.sample_rate() > HIGHEST_RATE) {
        throw new FfmpegFault(AVERROR_INVALIDDATA());
      }
      samplesLeft = (1 + avio_size(file.pb()) / BYTES_A_SECOND) * Ffmpeg.RATE;
      try (var mono = new AVChannelLayout()) {
        av_channel_layout_default(mono, 1);
        check(
            swr_alloc_set_opts2(
                resampler,
                mono,
                AV_SAMPLE_FMT_S16,
                Ffmpeg.RATE,
                decoder.ch_layout(),
                decoder.sample_fmt(),
                decoder.sample_rate(),
                0,
                null));
        check(swr_init(resampler));
      }
    } catch (RuntimeException fault) {
      close();
      throw fault;
    }
  }

  private void open(Path path) {
    var options = new AVDictionary(null);
    try {
      av_dict_set(options, "format_whitelist", "wav,mp3", 0);
      av_dict_set(options, "protocol_whitelist", "file", 0);
      av_dict_set(options, "codec_whitelist", CODECS, 0);
      check(avformat_open_input(file, path.toString(), null, options));
      check(avformat_find_stream_info(file, (PointerPointer<?>) null));
    } finally {
      av_dict_free(options);
    }
  }

  private void openDecoder(AVCodec codec) {
    var options = new AVDictionary(null);
    try {
      av_dict_set(options, "codec_whitelist", CODECS, 0);
      check(avcodec_open2(decoder, codec, options));
    } finally {
      av_dict_free(options);
    }
  }

  /** Decodes to the end. */
  void read(SampleSink sink) {
    while (samplesLeft > 0 && av_read_frame(file, packet) >= 0) {
      if (packet.stream_index() == stream && avcodec_send_packet(decoder, packet) >= 0) {
        receive(sink);
      }
      av_packet_unref(packet);
    }
    avcodec_send_packet(decoder, null);
    receive(sink);
    resample(null, 0, sink);
  }

  private void receive(SampleSink sink) {
    while (samplesLeft > 0 && avcodec_receive_frame(decoder, frame) >= 0) {
      resample(frame.extended_data(), frame.nb_samples(), sink);
      av_frame_unref(frame);
    }
  }

  private void resample(
      @org.jspecify.annotations.Nullable PointerPointer<?> input, int count, SampleSink sink) {
    int made = check(swr_convert(resampler, buffers, BUFFER, input, count));
    while (made > 0 && samplesLeft > 0) {
      samplesLeft -= made;
      buffer.get(samples, 0, made);
      sink.take(samples, made);
      made = made < BUFFER ? 0 : check(swr_convert(resampler, buffers, BUFFER, null, 0));
    }
  }

  @Override
  public void close() {
    swr_free(resampler);
    avcodec_free_context(decoder);
    avformat_close_input(file);
    av_packet_free(packet);
    av_frame_free(frame);
    buffers.deallocate();
    buffer.deallocate();
  }
}
