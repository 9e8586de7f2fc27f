package ai.cicops.portal.audio.ffmpeg;

import static ai.cicops.portal.audio.ffmpeg.Ffmpeg.check;
import static org.bytedeco.ffmpeg.global.avcodec.*;
import static org.bytedeco.ffmpeg.global.avformat.*;
import static org.bytedeco.ffmpeg.global.avutil.*;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.ShortPointer;
import org.jspecify.annotations.Nullable;

/** Writes samples as MP3: mono, constant rate, a Xing header for seeking, no time stamps. */
final class Mp3Writer implements AutoCloseable, SampleSink {
  /** The least that MPEG-1 allows; a telephone line has less to say than it can hold. */
  private static final int BITS_A_SECOND = 32_000;

  /** LAME's quality: a quarter faster than its default, and no ear tells on a telephone line. */
  private static final int QUALITY = 7;

  private final AVFormatContext file = new AVFormatContext(null);
  private final AVCodecContext encoder;
  private final AVStream stream;
  private final AVFrame frame = av_frame_alloc();
  private final AVPacket packet = av_packet_alloc();
  private final short[] pending;
  private int waiting;
  private long written;

  Mp3Writer(Path target) {
    var codec = avcodec_find_encoder_by_name("libmp3lame");
    encoder = avcodec_alloc_context3(codec);
    try {
      check(avformat_alloc_output_context2(file, null, "mp3", target.toString()));
      stream = avformat_new_stream(file, codec);
      encoder.sample_fmt(AV_SAMPLE_FMT_S16P);
      encoder.sample_rate(Ffmpeg.RATE);
      encoder.bit_rate(BITS_A_SECOND);
      encoder.compression_level(QUALITY);
      encoder.time_base(av_make_q(1, Ffmpeg.RATE));
      av_channel_layout_default(encoder.ch_layout(), 1);
      check(avcodec_open2(encoder, codec, (AVDictionary) null));
      check(avcodec_parameters_from_context(stream.codecpar(), encoder));
      pending = new short[encoder.frame_size()];
      begin(target);
    } catch (RuntimeException fault) {
      close();
      throw fault;
    }
  }

  private void begin(Path target) {
    var output = new AVIOContext(null);
    check(avio_open(output, target.toString(), AVIO_FLAG_WRITE));
    file.pb(output);
    file.flags(file.flags() | AVFormatContext.AVFMT_FLAG_BITEXACT);
    var options = new AVDictionary(null);
    try {
      av_dict_set(options, "id3v2_version", "0", 0);
      check(avformat_write_header(file, options));
    } finally {
      av_dict_free(options);
    }
    frame.format(AV_SAMPLE_FMT_S16P);
    frame.sample_rate(Ffmpeg.RATE);
    frame.nb_samples(pending.length);
    av_channel_layout_default(frame.ch_layout(), 1);
    check(av_frame_get_buffer(frame, 0));
  }

  @Override
  public void take(short[] samples, int count) {
    for (int taken = 0; taken < count; ) {
      int next = Math.min(count - taken, pending.length - waiting);
      System.arraycopy(samples, taken, pending, waiting, next);
      waiting += next;
      taken += next;
      if (waiting == pending.length) {
        encode();
      }
    }
  }

  /** Writes what is left and the header. */
  void finish() {
    if (waiting > 0) {
      encode();
    }
    send(null);
    check(av_write_trailer(file));
  }

  private void encode() {
    check(av_frame_make_writable(frame));
    frame.nb_samples(waiting);
    frame.pts(written);
    new ShortPointer(frame.data(0)).put(pending, 0, waiting);
    written += waiting;
    waiting = 0;
    send(frame);
  }

  private void send(@Nullable AVFrame next) {
    check(avcodec_send_frame(encoder, next));
    while (avcodec_receive_packet(encoder, packet) >= 0) {
      av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
      packet.stream_index(stream.index());
      check(av_interleaved_write_frame(file, packet));
    }
  }

  @Override
  public void close() {
    if (!file.isNull()) {
      avio_closep(file.pb());
      avformat_free_context(file);
    }
    avcodec_free_context(encoder);
    av_frame_free(frame);
    av_packet_free(packet);
  }
}
