package ai.cicops.portal.recordings;

import ai.cicops.portal.calls.CallId;
import java.time.Instant;

/** To which call an audio file belongs. */
public sealed interface Match {
  /**
   * To this one.
   *
   * @param start of the audio
   */
  record Of(CallId call, Instant start) implements Match {}

  /** To none that is known; asked again at later runs. */
  record None(Reason reason) implements Match {}

  /** Why a file lies without a call. */
  enum Reason {
    /** Its name says nothing that is understood. */
    UNPARSEABLE,
    /** No campaign is spelled like that. */
    UNKNOWN_CAMPAIGN,
    /** No call fits; its row may come yet. */
    NO_CALL,
    /** Two calls fit, and nothing tells which. */
    AMBIGUOUS,
    /** The call that fits has all the files it reported. */
    CALL_COMPLETE,
    /**
     * Nobody needs it: retention took the audio of the call that fits away, or it came again,
     * whole. The next purge takes it, too.
     */
    REMOVED,
    /** One call fits roughly; a better one's row may come yet. */
    ROWS_OPEN
  }
}
