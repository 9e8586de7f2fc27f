package ai.cicops.portal.calls;

import ai.cicops.portal.calls.Call.Direction;
import ai.cicops.portal.directory.CampaignKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the call out of its segments: a pure function of what is kept. */
final class DeriveCall {
  private DeriveCall() {}

  /**
   * Where a call belongs: the campaign of its first row that is no transfer, the UTC day of its
   * first row.
   *
   * @param campaign exact name, {@link RecordSegments#NO_CAMPAIGN}, or {@link Segment#DELETED} when
   *     every row has lost it
   */
  record Home(String campaign, LocalDate day) {
    CampaignKey key() {
      return CampaignKey.of(campaign);
    }

    CallId id(String five9Id) {
      return new CallId(key(), day, five9Id);
    }
  }

  static Home home(List<Segment> segments) {
    return new Home(
        campaign(segments), LocalDate.ofInstant(segments.getFirst().start(), ZoneOffset.UTC));
  }

  /**
   * @param key of the campaign that the call is kept under
   * @param segments settled, by start
   */
  static Call of(CampaignKey key, CallEntry entry, List<Segment> segments, Overlay overlay) {
    var home = home(segments);
    var first = firstOfCall(segments);
    var direction = direction(first.callType());
    boolean inbound = direction == Direction.INBOUND;
    boolean handled =
        direction != Direction.INTERNAL && segments.stream().anyMatch(Segment::isSpoken);
    var disposition = disposition(segments);
    return new Call(
        new CallId(key, home.day(), entry.callId()),
        home.campaign(),
        segments.getFirst().start(),
        end(segments),
        direction,
        first.callType(),
        number(inbound ? first.ani() : first.dnis()),
        customerName(first, segments),
        inbound ? first.dnis() : first.ani(),
        agent(segments),
        disposition,
        inbound ? waiting(segments) : Duration.ZERO,
        total(segments, Segment::talkTime),
        total(segments, Segment::holdTime),
        total(segments, Segment::afterCallWorkTime),
        handled,
        inbound && !handled && callerLeft(segments, disposition),
        segments.stream().mapToInt(segment -> segment.recordings().size()).sum(),
        segments,
        entry.firstSeenAt() == null ? Instant.EPOCH : entry.firstSeenAt(),
        readAt(entry),
        entry.recording(),
        overlay,
        Meanings.USUAL);
  }

  private static String campaign(List<Segment> segments) {
    var campaign = firstOfCall(segments).campaign();
    if (campaign != null && !campaign.equals(Segment.DELETED)) {
      return campaign;
    }
    String found = null;
    boolean deleted = false;
    boolean foundInTransfer = false;
    for (var segment : segments) {
      var name = segment.campaign();
      deleted |= Segment.DELETED.equals(name);
      boolean known = name != null && !name.equals(Segment.DELETED);
      if (known && (found == null || (foundInTransfer && !isTransfer(segment.callType())))) {
        found = name;
        foundInTransfer = isTransfer(segment.callType());
      }
    }
    if (found != null) {
      return found;
    }
    return deleted ? Segment.DELETED : RecordSegments.NO_CAMPAIGN;
  }

  private static Segment firstOfCall(List<Segment> segments) {
    for (var segment : segments) {
      if (!isTransfer(segment.callType())) {
        return segment;
      }
    }
    return segments.getFirst();
  }

  /** A leg that another leg of the call began: never the one that tells what the call is. */
  static boolean isTransfer(String callType) {
    return switch (callType) {
      case "Inbound", "Outbound", "Manual", "Internal" -> false;
      default -> {
        var folded = callType.toLowerCase(Locale.ROOT);
        yield folded.contains("transfer") || folded.contains("conference");
      }
    };
  }

  private static Direction direction(String callType) {
    return switch (callType) {
      case "Inbound" -> Direction.INBOUND;
      case "Outbound", "Manual" -> Direction.OUTBOUND;
      default -> {
        var folded = callType.toLowerCase(Locale.ROOT);
        if (folded.startsWith("inbound")) {
          yield Direction.INBOUND;
        }
        yield folded.equals("internal") || folded.equals("skill call")
            ? Direction.INTERNAL
            : Direction.OUTBOUND;
      }
    };
  }

  /** A withheld number comes as a word or not at all. */
  private static @Nullable String number(@Nullable String reported) {
    return reported != null && reported.chars().anyMatch(Character::isDigit) ? reported : null;
  }

  private static @Nullable String customerName(Segment first, List<Segment> segments) {
    if (first.customerName() != null) {
      return first.customerName();
    }
    for (var segment : segments) {
      if (segment.customerName() != null) {
        return segment.customerName();
      }
    }
    return null;
  }

  private static @Nullable String agent(List<Segment> segments) {
    for (var segment : segments.reversed()) {
      if (segment.agent() != null) {
        return segment.agentName() == null ? segment.agent() : segment.agentName();
      }
    }
    return null;
  }

  private static @Nullable String disposition(List<Segment> segments) {
    String system = null;
    for (var segment : segments.reversed()) {
      var disposition = segment.disposition();
      if (disposition != null && !disposition.isBlank()) {
        if (!Dispositions.isSystem(disposition)) {
          return disposition;
        }
        system = system == null ? disposition : system;
      }
    }
    return system;
  }

  private static Duration waiting(List<Segment> segments) {
    var waiting = Duration.ZERO;
    for (var segment : segments) {
      waiting = waiting.plus(Segment.sum(segment.queueWaitTime(), segment.ringTime()));
      if (segment.isSpoken()) {
        break;
      }
    }
    return waiting;
  }

  private static boolean callerLeft(List<Segment> segments, @Nullable String disposition) {
    if ((disposition != null && Dispositions.isVoicemail(disposition))
        || segments.stream().anyMatch(segment -> isVoicemail(segment.callType()))) {
      return false;
    }
    return (disposition != null && Dispositions.callerLeft(disposition))
        || segments.stream().anyMatch(segment -> Boolean.TRUE.equals(segment.abandoned()));
  }

  private static boolean isVoicemail(String callType) {
    return callType.toLowerCase(Locale.ROOT).contains("voicemail");
  }

  private static Duration total(
      List<Segment> segments, java.util.function.Function<Segment, @Nullable Duration> part) {
    var total = Duration.ZERO;
    for (var segment : segments) {
      total = Segment.sum(total, part.apply(segment));
    }
    return total;
  }

  private static Instant end(List<Segment> segments) {
    var end = Instant.MIN;
    for (var segment : segments) {
      var segmentEnd =
          segment.start().plus(Segment.sum(segment.length(), segment.afterCallWorkTime()));
      end = segmentEnd.isAfter(end) ? segmentEnd : end;
    }
    return end;
  }

  private static Instant readAt(CallEntry entry) {
    var latest = Instant.MIN;
    for (var segment : entry.segments()) {
      latest = segment.readAt().isAfter(latest) ? segment.readAt() : latest;
    }
    return latest;
  }
}
