package ai.cicops.portal.recordings;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.Segment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of a period say about audio: which files have come, which dates still owe some,
 * and to which call a file belongs. Built for one run; no I/O.
 *
 * <p>A file belongs to the call whose id its name carries. Without an id it belongs to the one call
 * of its campaign and customer that began, or reported a recording, within {@link #REACH} of the
 * file's clock. Two such calls, or one that has all its files already, and it belongs to none: a
 * wrong recording on a call is worse than a missing one.
 */
public final class AwaitedAudio {
  /** How long audio is waited for; the phone platform keeps it no longer. */
  public static final Duration AWAITED = Duration.ofDays(30);

  /** How far the clocks of report and file name may differ. */
  static final Duration REACH = Duration.ofMinutes(3);

  /** Closer than this, clocks agree and nothing need be waited for. */
  static final Duration CLOSE = Duration.ofSeconds(10);

  /**
   * How long a file whose clock is not {@link #CLOSE} waits for another call's row, for rows come
   * late and the nearest call may not be known yet.
   */
  static final Duration ROWS_SETTLE = Duration.ofMinutes(30);

  /** Folders are named by the export's date; a call near midnight may lie in either. */
  private static final Duration MIDNIGHT = Duration.ofHours(3);

  private final ZoneId zone;
  private final Instant awaitedSince;
  private final Map<String, List<Candidate>> byCallId = new HashMap<>();
  private final Map<String, List<Candidate>> bySessionId = new HashMap<>();
  private final Map<CampaignCustomer, List<Candidate>> byCustomer = new HashMap<>();
  private final Map<String, Set<LocalDate>> awaitedDates = new LinkedHashMap<>();
  private final Map<String, Kept> kept = new HashMap<>();

  /**
   * @param zone of the export's folders and clocks
   */
  public AwaitedAudio(ZoneId zone, Instant now) {
    this.zone = zone;
    this.awaitedSince = now.minus(AWAITED);
  }

  /**
   * A file that is with its call, as long as it was when it came.
   *
   * @param removed its audio was removed since, and does not come again
   */
  public record Kept(CallId call, Instant start, long bytes, boolean removed) {}

  private record CampaignCustomer(String campaign, String digits) {}

  private static final class Candidate {
    private final CallId id;
    private final List<Instant> starts;
    private final int expected;
    private final boolean removed;
    private int arrived;

    Candidate(CallId id, List<Instant> starts, int expected, int arrived, boolean removed) {
      this.id = id;
      this.starts = starts;
      this.expected = expected;
      this.arrived = arrived;
      this.removed = removed;
    }

    boolean complete() {
      return arrived >= Math.max(1, expected);
    }

    Duration distance(Instant instant) {
      return starts.stream()
          .map(start -> Duration.between(start, instant).abs())
          .min(Duration::compareTo)
          .orElseThrow();
    }
  }

  /** Takes a call in; each once. */
  public void add(Call call) {
    var recording = call.recording();
    int parts = recording == null ? 0 : recording.parts().size();
    boolean removed = recording != null && recording.removedAt() != null;
    if (recording != null) {
      recording
          .parts()
          .forEach(part ->
              kept.put(part.source(), new Kept(call.id(), part.start(), part.bytes(), removed)));
    }
    if (!removed && parts < call.recordingsExpected() && !call.start().isBefore(awaitedSince)) {
      awaitedDates.computeIfAbsent(call.campaign(), _ -> new TreeSet<>()).addAll(dates(call));
    }
    var candidate =
        new Candidate(call.id(), starts(call), call.recordingsExpected(), parts, removed);
    put(byCallId, call.id().five9Id(), candidate);
    sessions(call).forEach(session -> put(bySessionId, session, candidate));
    customers(call)
        .forEach(
            digits -> put(byCustomer, new CampaignCustomer(call.campaign(), digits), candidate));
  }

  /** The call with which this file is kept already. */
  public Optional<Kept> kept(String source) {
    return Optional.ofNullable(kept.get(source));
  }

  /** The dates of folders in which a campaign's audio is still awaited. */
  public Set<LocalDate> dates(String campaign) {
    return awaitedDates.getOrDefault(campaign, Set.of());
  }

  /** The dates of folders in which any campaign's audio is still awaited. */
  public Set<LocalDate> dates() {
    var all = new TreeSet<LocalDate>();
    awaitedDates.values().forEach(all::addAll);
    return all;
  }

  /** Counts a file as come, so that a call takes no more files than it reported. */
  public void take(CallId call, String source, Instant start, long bytes) {
    if (kept.put(source, new Kept(call, start, bytes, false)) != null) {
      return;
    }
    byCallId.getOrDefault(call.five9Id(), List.of()).stream()
        .filter(candidate -> candidate.id.equals(call))
        .forEach(candidate -> candidate.arrived++);
  }

  /** Finds the call of a file. */
  public Match match(RecordingName name, CampaignNames campaigns, Instant now) {
    if (name.callId() != null) {
      return byId(byCallId.getOrDefault(name.callId(), List.of()), name);
    }
    if (name.sessionId() != null) {
      return byId(bySessionId.getOrDefault(name.sessionId(), List.of()), name);
    }
    var found = name.campaign() == null ? Set.<String>of() : campaigns.find(name.campaign());
    return found.isEmpty()
        ? new Match.None(Match.Reason.UNKNOWN_CAMPAIGN)
        : byCustomer(name, found, now);
  }

  private Match byId(List<Candidate> found, RecordingName name) {
    if (found.isEmpty()) {
      return new Match.None(Match.Reason.NO_CALL);
    }
    if (found.size() > 1) {
      return new Match.None(Match.Reason.AMBIGUOUS);
    }
    var candidate = found.getFirst();
    return candidate.removed
        ? new Match.None(Match.Reason.REMOVED)
        : new Match.Of(candidate.id, nearest(candidate, name.start()));
  }

  private Match byCustomer(RecordingName name, Set<String> campaigns, Instant now) {
    var digits =
        switch (name.customer()) {
          case CustomerNumber.Known(var known) -> known;
          case CustomerNumber.Withheld() -> "";
          case CustomerNumber.Unsaid() -> null;
        };
    var start = name.start();
    if (digits == null || start == null) {
      return new Match.None(Match.Reason.NO_CALL);
    }
    Predicate<Candidate> near =
        candidate -> candidate.distance(nearest(candidate, start)).compareTo(REACH) <= 0;
    var found =
        campaigns.stream()
            .map(campaign -> new CampaignCustomer(campaign, digits))
            .flatMap(key -> byCustomer.getOrDefault(key, List.of()).stream())
            .filter(near)
            .distinct()
            .toList();
    if (found.isEmpty()) {
      return new Match.None(Match.Reason.NO_CALL);
    }
    if (found.size() > 1) {
      return new Match.None(Match.Reason.AMBIGUOUS);
    }
    var candidate = found.getFirst();
    if (candidate.removed) {
      return new Match.None(Match.Reason.REMOVED);
    }
    if (candidate.complete()) {
      return new Match.None(Match.Reason.CALL_COMPLETE);
    }
    var instant = nearest(candidate, start);
    return candidate.distance(instant).compareTo(CLOSE) > 0
            && now.isBefore(instant.plus(ROWS_SETTLE))
        ? new Match.None(Match.Reason.ROWS_OPEN)
        : new Match.Of(candidate.id, instant);
  }

  /** The hour that autumn repeats is the one nearer to what the call reported. */
  private Instant nearest(Candidate candidate, @Nullable LocalDateTime start) {
    if (start == null) {
      return candidate.starts.getFirst();
    }
    return instants(start)
        .min((one, other) -> candidate.distance(one).compareTo(candidate.distance(other)))
        .orElseThrow();
  }

  private Stream<Instant> instants(LocalDateTime start) {
    var offsets = zone.getRules().getValidOffsets(start);
    return offsets.isEmpty()
        ? Stream.of(start.atZone(zone).toInstant())
        : offsets.stream().map(start::toInstant);
  }

  private Set<LocalDate> dates(Call call) {
    var dates = new TreeSet<LocalDate>();
    for (var start : starts(call)) {
      dates.add(start.minus(MIDNIGHT).atZone(zone).toLocalDate());
      dates.add(start.plus(MIDNIGHT).atZone(zone).toLocalDate());
    }
    return dates;
  }

  private static List<Instant> starts(Call call) {
    var starts = new TreeSet<Instant>();
    starts.add(call.start());
    for (var segment : call.segments()) {
      starts.add(segment.start());
      segment.recordings().forEach(recording -> starts.add(recording.start()));
    }
    return List.copyOf(starts);
  }

  private static Set<String> customers(Call call) {
    var customers = new HashSet<String>();
    customers.add(
        call.customerNumber() == null ? "" : CustomerNumber.digitsOf(call.customerNumber()));
    for (var segment : call.segments()) {
      var number = isInbound(segment) ? segment.ani() : segment.dnis();
      if (number != null && !number.isBlank()) {
        customers.add(CustomerNumber.digitsOf(number));
      }
    }
    return customers;
  }

  /**
   * A call back from the queue is placed to the caller, everything else that is inbound by them.
   */
  private static boolean isInbound(Segment segment) {
    return segment.callType().toLowerCase(java.util.Locale.ROOT).startsWith("inbound");
  }

  private static Set<String> sessions(Call call) {
    var sessions = new HashSet<String>();
    for (var segment : call.segments()) {
      if (segment.sessionId() != null && !segment.sessionId().isBlank()) {
        sessions.add(segment.sessionId());
      }
    }
    return sessions;
  }

  private static <K> void put(Map<K, List<Candidate>> map, K key, Candidate candidate) {
    map.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(candidate);
  }
}
