package ai.cicops.portal.recordings;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.Meanings;
import ai.cicops.portal.calls.Overlay;
import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.calls.Segment.ReportedRecording;
import ai.cicops.portal.calls.StoredRecording;
import ai.cicops.portal.directory.CampaignKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls for tests of recordings: one segment, as few facts as matching needs. */
public final class Calling {
  private Calling() {}

  /**
   * An inbound call of two minutes.
   *
   * @param number null when withheld
   * @param recordings when each reported audio file begins
   */
  public static Call call(
      String campaign,
      String five9Id,
      @Nullable String number,
      Instant start,
      Instant... recordings) {
    var segment = segment(campaign, five9Id, number, start, recordings);
    var id =
        new CallId(CampaignKey.of(campaign), LocalDate.ofInstant(start, ZoneOffset.UTC), five9Id);
    return new Call(
        id,
        campaign,
        start,
        start.plus(Duration.ofMinutes(2)),
        Call.Direction.INBOUND,
        "Inbound",
        number,
        null,
        "8005550100",
        "Dana Lee",
        null,
        Duration.ofSeconds(5),
        Duration.ofSeconds(100),
        Duration.ZERO,
        Duration.ofSeconds(15),
        true,
        false,
        recordings.length,
        List.of(segment),
        start.plus(Duration.ofMinutes(10)),
        start.plus(Duration.ofMinutes(10)),
        null,
        Overlay.NONE,
        Meanings.USUAL);
  }

  /** The same call with what has come of its audio. */
  public static Call with(Call call, @Nullable StoredRecording recording) {
    return new Call(
        call.id(),
        call.campaign(),
        call.start(),
        call.end(),
        call.direction(),
        call.callType(),
        call.customerNumber(),
        call.customerName(),
        call.dialledNumber(),
        call.agent(),
        call.five9Disposition(),
        call.waiting(),
        call.talk(),
        call.hold(),
        call.afterCallWork(),
        call.handled(),
        call.abandoned(),
        call.recordingsExpected(),
        call.segments(),
        call.firstSeenAt(),
        call.readAt(),
        recording,
        call.overlay(),
        call.meanings());
  }

  /** The row that such a call comes from. */
  public static Segment segment(
      String campaign,
      String five9Id,
      @Nullable String number,
      Instant start,
      Instant... recordings) {
    return new Segment(
        five9Id,
        start,
        campaign,
        "Inbound",
        "dana@cic.example",
        "Dana Lee",
        null,
        number,
        null,
        "8005550100",
        Duration.ofMinutes(2),
        null,
        null,
        null,
        null,
        null,
        Duration.ofSeconds(100),
        null,
        null,
        Duration.ofSeconds(15),
        null,
        null,
        null,
        null,
        Stream.of(recordings)
            .map(begin -> new ReportedRecording(begin, Duration.ofSeconds(100)))
            .toList(),
        null,
        null,
        Map.of());
  }
}
