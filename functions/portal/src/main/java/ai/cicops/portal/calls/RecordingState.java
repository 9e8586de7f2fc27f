package ai.cicops.portal.calls;

import java.time.Duration;
import java.time.Instant;

/** How the audio of a call stands. */
public enum RecordingState {
  /** Five9 reports audio that is not here yet. */
  PENDING,
  /** It can be played. */
  READY,
  /** Five9 reports none. */
  NOT_RECORDED,
  /** Overdue: 60 minutes after the call's end or our first sight of it, whichever is later. */
  MISSING,
  /** Taken away by the company's retention. */
  REMOVED;

  private static final Duration GRACE = Duration.ofMinutes(60);

  /** How the audio of a call stands now. Some of several parts are enough to be played. */
  public static RecordingState of(Call call, Instant now) {
    var recording = call.recording();
    if (recording != null && recording.removedAt() != null) {
      return REMOVED;
    }
    int arrived = recording == null ? 0 : recording.parts().size();
    boolean playable = recording != null && recording.playKey() != null;
    boolean overdue = !now.isBefore(overdueAt(call));
    if (playable && (arrived >= call.recordingsExpected() || overdue)) {
      return READY;
    }
    if (call.recordingsExpected() == 0 && arrived == 0) {
      return NOT_RECORDED;
    }
    return overdue ? MISSING : PENDING;
  }

  /** From then on audio that is not here counts as missing. */
  public static Instant overdueAt(Call call) {
    var from = call.end().isAfter(call.firstSeenAt()) ? call.end() : call.firstSeenAt();
    return from.plus(GRACE);
  }
}
