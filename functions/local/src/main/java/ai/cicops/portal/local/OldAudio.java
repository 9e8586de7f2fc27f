package ai.cicops.portal.local;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.Calls;
import ai.cicops.portal.calls.StoredRecording;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.local.demo.AudioHorizon;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;

/**
 * The simulated shelf has the audio of each company's newest recorded calls only. What is older is
 * marked as a retention that ran long ago would have left it.
 */
final class OldAudio {
  private final Calls calls;
  private final AudioHorizon horizon;
  private final List<String> campaigns;
  private final InstantSource clock;

  OldAudio(Calls calls, AudioHorizon horizon, List<String> campaigns, InstantSource clock) {
    this.calls = calls;
    this.horizon = horizon;
    this.campaigns = List.copyOf(campaigns);
    this.clock = clock;
  }

  /** Marks the calls of the last days; those that are marked or have audio stay as they are. */
  void markRemoved(Duration back) {
    var now = clock.instant();
    var from = day(now.minus(back));
    for (var name : campaigns) {
      var since = horizon.since(name);
      var to = earlier(day(now), day(since));
      if (to.isBefore(from)) {
        continue;
      }
      var marks = new HashMap<CallId, StoredRecording>();
      for (var call : calls.of(CampaignKey.of(name), from, to)) {
        if (isGone(call, since)) {
          marks.put(call.id(), new StoredRecording(List.of(), null, null, Duration.ZERO, now, now));
        }
      }
      if (!marks.isEmpty()) {
        calls.keepRecordings(marks);
      }
    }
  }

  private static boolean isGone(Call call, Instant since) {
    return call.recordingsExpected() > 0
        && call.recording() == null
        && call.start().isBefore(since);
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
