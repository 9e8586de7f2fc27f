package ai.cicops.portal.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call, derived from its segments and joined with what was added to it.
 *
 * @param campaign exact name; {@link RecordSegments#NO_CAMPAIGN} without one
 * @param start the earliest segment's start
 * @param end the latest segment's end, after-call work included
 * @param customerNumber the other side's number: ANI of inbound calls, the number dialled of all
 *     others; null when withheld
 * @param dialledNumber the number that the caller dialled (inbound), else the caller id that was
 *     shown
 * @param agent display name of the last agent, null when none took part
 * @param five9Disposition the last non-empty one, an agent's before a system's; null when there is
 *     none
 * @param waiting queue and ring until the first agent spoke, or until the caller left
 * @param talk talk of all segments, without hold
 * @param handled true when an agent spoke with the caller
 * @param abandoned true when the caller left without agent or voicemail
 * @param recordingsExpected audio files that Five9 reported
 * @param firstSeenAt when the sync first saw the call
 * @param readAt the read that brought the newest content
 * @param recording what has come of the audio, null when nothing has
 * @param overlay what people have added
 * @param meanings of dispositions, as whoever read the call found them
 */
public record Call(
    CallId id,
    String campaign,
    Instant start,
    Instant end,
    Direction direction,
    String callType,
    @Nullable String customerNumber,
    @Nullable String customerName,
    @Nullable String dialledNumber,
    @Nullable String agent,
    @Nullable String five9Disposition,
    Duration waiting,
    Duration talk,
    Duration hold,
    Duration afterCallWork,
    boolean handled,
    boolean abandoned,
    int recordingsExpected,
    List<Segment> segments,
    Instant firstSeenAt,
    Instant readAt,
    @Nullable StoredRecording recording,
    Overlay overlay,
    Meanings meanings) {
  public Call {
    segments = List.copyOf(segments);
  }

  /** The disposition that counts: the correction, else Five9's. */
  public @Nullable String disposition() {
    var correction = correction();
    return correction == null ? five9Disposition : correction.disposition();
  }

  /** A person's correction of the disposition; null without one. */
  public @Nullable Correction correction() {
    return overlay.correction();
  }

  Call with(Overlay now) {
    return with(now, meanings);
  }

  Call with(Meanings now) {
    return now.equals(meanings) ? this : with(overlay, now);
  }

  private Call with(Overlay added, Meanings meant) {
    return new Call(
        id,
        campaign,
        start,
        end,
        direction,
        callType,
        customerNumber,
        customerName,
        dialledNumber,
        agent,
        five9Disposition,
        waiting,
        talk,
        hold,
        afterCallWork,
        handled,
        abandoned,
        recordingsExpected,
        segments,
        firstSeenAt,
        readAt,
        recording,
        added,
        meant);
  }

  /** What the disposition that counts means for this call. */
  public Disposition meaning() {
    return meanings.of(disposition(), handled);
  }

  /** What the call came to. */
  public Outcome outcome() {
    return meaning().outcome();
  }

  /** From the first leg's start to the last one's end, without the work after it. */
  public Duration length() {
    var lastEnd = start;
    for (var segment : segments) {
      var segmentEnd = segment.start().plus(segment.length());
      lastEnd = segmentEnd.isAfter(lastEnd) ? segmentEnd : lastEnd;
    }
    return Duration.between(start, lastEnd);
  }

  /** Which way a call went. */
  public enum Direction {
    INBOUND,
    OUTBOUND,
    INTERNAL
  }

  /**
   * A supervisor's correction; Five9's own value stays beside it and later reads do not undo it.
   *
   * @param disposition null when an earlier correction is taken back
   * @param by the person's user id
   */
  public record Correction(@Nullable String disposition, String by, Instant at) {}
}
