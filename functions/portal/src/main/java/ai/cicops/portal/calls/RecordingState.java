package ai.cicops.portal.calls;

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
  REMOVED
}
