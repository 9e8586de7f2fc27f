package ai.cicops.portal.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of Five9's call log: a leg of a call, as reported. The four spellings of "no value" are
 * null, or for text that may be deleted, {@link #DELETED}. The immutable part is call id, start,
 * call type, agent, dialled number; all else may change on a later read.
 *
 * @param start when the leg began
 * @param callType an open list: {@code Inbound}, {@code 3rd party transfer}, {@code Queue Callback}
 *     …
 * @param agent the login, null without one, {@link #DELETED} when Five9 has forgotten it
 * @param ani the caller's number as reported
 * @param dnis the number dialled as reported
 * @param cost as reported, a decimal text
 * @param abandoned null when Five9 says nothing
 * @param recordings one entry an audio file to expect, in order
 * @param extras columns of the tenant's report that the portal has no name for, by header
 */
public record Segment(
    String callId,
    Instant start,
    @Nullable String campaign,
    String callType,
    @Nullable String agent,
    @Nullable String agentName,
    @Nullable String disposition,
    @Nullable String ani,
    @Nullable String customerName,
    @Nullable String dnis,
    @Nullable Duration callTime,
    @Nullable Duration billTime,
    @Nullable String cost,
    @Nullable Duration ivrTime,
    @Nullable Duration queueWaitTime,
    @Nullable Duration ringTime,
    @Nullable Duration talkTime,
    @Nullable Duration holdTime,
    @Nullable Duration parkTime,
    @Nullable Duration afterCallWorkTime,
    @Nullable Integer transfers,
    @Nullable Integer conferences,
    @Nullable Integer holds,
    @Nullable Boolean abandoned,
    List<ReportedRecording> recordings,
    @Nullable String skill,
    @Nullable String sessionId,
    Map<String, String> extras) {
  /** Five9's word for an agent or a campaign that was deleted since. */
  public static final String DELETED = "[Deleted]";

  public Segment {
    recordings = List.copyOf(recordings);
    extras = Map.copyOf(extras);
  }

  /** The same row under other names, where Five9 has forgotten its own. */
  Segment named(
      @Nullable String campaignName, @Nullable String agentLogin, @Nullable String agentDisplay) {
    return new Segment(
        callId,
        start,
        campaignName,
        callType,
        agentLogin,
        agentDisplay,
        disposition,
        ani,
        customerName,
        dnis,
        callTime,
        billTime,
        cost,
        ivrTime,
        queueWaitTime,
        ringTime,
        talkTime,
        holdTime,
        parkTime,
        afterCallWorkTime,
        transfers,
        conferences,
        holds,
        abandoned,
        recordings,
        skill,
        sessionId,
        extras);
  }

  /** How long the leg took, without the work after it. */
  public Duration length() {
    var parts =
        sum(ivrTime, queueWaitTime).plus(sum(ringTime, talkTime)).plus(sum(holdTime, parkTime));
    return callTime == null || callTime.compareTo(parts) < 0 ? parts : callTime;
  }

  /** From the leg's start until somebody was there to speak. */
  public Duration untilAnswer() {
    return sum(ivrTime, queueWaitTime).plus(sum(ringTime, null));
  }

  /** Whether an agent spoke. */
  public boolean isSpoken() {
    return agent != null && talkTime != null && talkTime.isPositive();
  }

  static Duration sum(@Nullable Duration one, @Nullable Duration other) {
    if (one == null || other == null) {
      return one == null ? other == null ? Duration.ZERO : other : one;
    }
    return one.plus(other);
  }

  /**
   * One audio file that Five9 says exists.
   *
   * @param start when it began, resolved from wall clock
   */
  public record ReportedRecording(Instant start, Duration length) {}
}
