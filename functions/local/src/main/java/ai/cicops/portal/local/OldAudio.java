package ai.cicops.portal.local;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.Calls;
import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.StoredRecording;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.local.aws.Invoker;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.s3.S3;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Retention in the demo world, whose calls never end: the simulated shelf has the audio of each
 * company's newest recorded calls only, and of what was brought in a few more are kept. The rest is
 * marked as removed, as a retention would leave it.
 */
final class OldAudio {
  private static final String MOVE_AUDIO = "MoveAudioFunction";

  /** Calls may come to light so late. */
  private static final Duration LATE = Duration.ofDays(4);

  private static final Duration ALL = Duration.ofDays(100);

  private final Calls calls;
  private final S3 s3;
  private final String bucket;
  private final PhonePlatformHere platform;
  private final InstantSource clock;
  private Instant tidied = Instant.EPOCH;

  OldAudio(PhonePlatformHere platform, Surroundings surroundings) {
    this.platform = platform;
    this.clock = surroundings.clock();
    this.calls = new KeptCalls(new DynamoDayChunks(new Dynamo(surroundings), surroundings), clock);
    this.s3 = new S3(surroundings);
    this.bucket = surroundings.settings().text("BUCKET_RECORDINGS");
  }

  /** Functions whose audio move finds old audio put away. */
  Invoker before(Invoker functions) {
    return (function, event) -> {
      if (function.equals(MOVE_AUDIO)) {
        putAwaySinceLast();
      }
      return functions.invoke(function, event);
    };
  }

  private synchronized void putAwaySinceLast() {
    var now = clock.instant();
    var since = Duration.between(tidied, now).plus(LATE);
    putAway(since.compareTo(ALL) < 0 ? since : ALL);
    tidied = now;
  }

  /** Puts away what is old of the calls of the last days; running it again changes nothing. */
  void putAway(Duration back) {
    var now = clock.instant();
    for (var campaign : platform.world().campaigns()) {
      var onShelf = platform.onShelf().since(campaign);
      var kept = platform.kept().since(campaign);
      var marks = new HashMap<CallId, StoredRecording>();
      var objects = new ArrayList<String>();
      for (var call : of(campaign, day(now.minus(back)), day(onShelf))) {
        if (isGone(call, onShelf) || isOld(call, kept)) {
          marks.put(call.id(), new StoredRecording(List.of(), null, null, Duration.ZERO, now, now));
          objects.addAll(objects(call));
        }
      }
      if (!marks.isEmpty()) {
        calls.keepRecordings(marks);
      }
      objects.forEach(this::delete);
    }
  }

  private List<Call> of(String campaign, LocalDate from, LocalDate to) {
    return to.isBefore(from) ? List.of() : calls.of(CampaignKey.of(campaign), from, to);
  }

  private static boolean isGone(Call call, Instant onShelf) {
    return call.recordingsExpected() > 0
        && call.recording() == null
        && call.start().isBefore(onShelf);
  }

  private static boolean isOld(Call call, Instant kept) {
    var recording = call.recording();
    return recording != null && recording.removedAt() == null && call.start().isBefore(kept);
  }

  private static List<String> objects(Call call) {
    var recording = call.recording();
    if (recording == null) {
      return List.of();
    }
    var originals = recording.parts().stream().map(StoredRecording.Part::originalKey);
    var derived = Stream.of(recording.playKey(), recording.peaksKey());
    return Stream.concat(originals, derived)
        .<String>mapMulti((key, keys) -> {
          if (key != null) {
            keys.accept(key);
          }
        })
        .toList();
  }

  private void delete(String key) {
    var unused = s3.call(client -> client.deleteObject(request -> request.bucket(bucket).key(key)));
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
