package ai.cicops.portal.audio;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.StoredRecording;
import ai.cicops.portal.calls.StoredRecording.Part;
import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.recordings.RecordingFiles;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes a call's recording of all its parts, those that were here and those that came: originals
 * first, then what browsers play and its waveform. The facts are the caller's to keep, last, so
 * that until then all may be repeated.
 */
final class KeepCallAudio {
  private static final int HASH = 16;

  private final RecordingFiles files;
  private final PlayableAudio playable;

  KeepCallAudio(RecordingFiles files, PlayableAudio playable) {
    this.files = files;
    this.playable = playable;
  }

  /** A part with its local copy. */
  record LocalPart(Part part, Path copy) {}

  /**
   * @param arrived with their local copies, originals kept already
   * @param scratch an empty folder, for this call alone
   */
  StoredRecording keep(Call call, List<LocalPart> arrived, Path scratch, Instant now, Tally tally) {
    var parts = new ArrayList<>(arrived);
    var before = call.recording();
    if (before != null) {
      var came = arrived.stream().map(one -> one.part().source()).collect(Collectors.toSet());
      for (var part : before.parts()) {
        if (came.contains(part.source())) {
          // it came again, for it was not whole
          continue;
        }
        var copy = scratch.resolve("before" + parts.size());
        if (!files.fetch(part.originalKey(), copy)) {
          tally.problem("original_missing", part.source(), "is no longer in the bucket.");
        }
        parts.add(new LocalPart(part, copy));
      }
    }
    parts.sort(
        Comparator.comparing((LocalPart part) -> part.part().start())
            .thenComparing(part -> part.part().source()));
    var target = scratch.resolve("play.mp3");
    var derived = playable.derive(parts.stream().map(LocalPart::copy).toList(), target);
    var kept = measured(parts, derived.lengths());
    var later = before == null ? now : before.storedAt().plusMillis(1);
    var storedAt = later.isAfter(now) ? later : now;
    if (!derived.playable()) {
      return new StoredRecording(kept, null, null, Duration.ZERO, storedAt, null);
    }
    var name = name(call.id(), kept);
    var playKey = "play/" + name + ".mp3";
    var peaksKey = "peaks/" + name + ".txt";
    files.keep(playKey, target, PlayableAudio.CONTENT_TYPE);
    files.keep(peaksKey, derived.waveform());
    return new StoredRecording(
        kept, playKey, peaksKey, derived.waveform().length(), storedAt, null);
  }

  private static List<Part> measured(List<LocalPart> parts, List<Duration> lengths) {
    var measured = new ArrayList<Part>(parts.size());
    for (int place = 0; place < parts.size(); place++) {
      var part = parts.get(place).part();
      measured.add(
          new Part(
              part.originalKey(), part.source(), part.start(), lengths.get(place), part.bytes()));
    }
    return measured;
  }

  /** Other parts make another name, so that what somebody is listening to is never replaced. */
  private static String name(CallId call, List<Part> parts) {
    var hash = Sha256.hex(parts.stream().map(Part::originalKey).collect(Collectors.joining("\n")));
    return call.campaign()
        + "/"
        + DateTimeFormatter.BASIC_ISO_DATE.format(call.day())
        + "/"
        + URLEncoder.encode(call.five9Id(), StandardCharsets.UTF_8)
        + "-"
        + hash.substring(0, HASH);
  }
}
