package ai.cicops.portal.retention;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.Calls;
import ai.cicops.portal.calls.StoredRecording;
import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.Retention;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes through the days of a company and says of each what its retention comes to there. */
final class DueDays {
  private static final int DAYS_AT_ONCE = 28;

  /** A day of the clock has 25 hours at most. */
  private static final Duration SUMMER_TIME = Duration.ofHours(2);

  private final Calls calls;
  private final CompanyCampaigns company;
  private final Retention retention;
  private final Instant now;
  private @Nullable LocalDate firstLeft;

  DueDays(Calls calls, CompanyCampaigns company, Retention retention, Instant now) {
    this.calls = calls;
    this.company = company;
    this.retention = retention;
    this.now = now;
  }

  /**
   * What there is on a UTC day of a campaign.
   *
   * @param due calls whose audio is to go
   * @param gone calls whose audio was marked as removed, and may still lie there
   * @param held how many more would go and are held
   */
  record DueDay(LocalDate date, List<Call> due, List<Call> gone, int held) {
    List<Call> all() {
      return Stream.concat(due.stream(), gone.stream()).toList();
    }
  }

  /** The last UTC day on which a call can have begun whose audio is to go. */
  LocalDate last() {
    var days = retention.days();
    return LocalDate.ofInstant(
        now.minus(Duration.ofDays(days == null ? Retention.MOST : days)).plus(SUMMER_TIME),
        ZoneOffset.UTC);
  }

  /** The first day that has something left, which a later purge looks at again. */
  @Nullable LocalDate firstLeft() {
    return firstLeft;
  }

  /**
   * @param goOn asked before each read
   * @return false when it was told to stop
   */
  boolean each(LocalDate from, LocalDate to, BooleanSupplier goOn, Consumer<DueDay> day) {
    var campaigns =
        company.campaigns().stream()
            .map(CampaignAssignment::campaign)
            .distinct()
            .sorted((one, other) -> one.value().compareTo(other.value()))
            .toList();
    for (var campaign : campaigns) {
      for (var first = from; !first.isAfter(to); first = first.plusDays(DAYS_AT_ONCE)) {
        if (!goOn.getAsBoolean()) {
          return false;
        }
        var last = first.plusDays(DAYS_AT_ONCE - 1L);
        span(campaign, first, last.isAfter(to) ? to : last, day);
      }
    }
    return true;
  }

  private void span(CampaignKey campaign, LocalDate from, LocalDate to, Consumer<DueDay> day) {
    calls.of(campaign, from, to).stream()
        .filter(call -> call.recording() != null && isOurs(call))
        .collect(Collectors.groupingBy(call -> call.id().day(), TreeMap::new, Collectors.toList()))
        .forEach((date, ofDay) -> day.accept(judged(date, ofDay)));
  }

  private boolean isOurs(Call call) {
    return company.campaigns().stream()
        .anyMatch(assignment ->
            assignment.campaign().equals(call.id().campaign()) && assignment.holds(call.start()));
  }

  private DueDay judged(LocalDate date, List<Call> ofDay) {
    var due = new ArrayList<Call>();
    var gone = new ArrayList<Call>();
    int held = 0;
    for (var call : ofDay) {
      if (isRemoved(call.recording())) {
        gone.add(call);
      } else if (!isDue(call)) {
        isLeft(date);
      } else if (isHeld(call)) {
        held++;
        isLeft(date);
      } else {
        due.add(call);
      }
    }
    return new DueDay(date, due, gone, held);
  }

  private static boolean isRemoved(@Nullable StoredRecording recording) {
    return recording != null && recording.removedAt() != null;
  }

  static StoredRecording recording(Call call) {
    var recording = call.recording();
    if (recording == null) {
      throw new IllegalArgumentException(call.id() + " has no recording");
    }
    return recording;
  }

  private boolean isDue(Call call) {
    return retention.endsAt(call.end(), zone()).filter(end -> !end.isAfter(now)).isPresent();
  }

  private boolean isHeld(Call call) {
    return call.overlay().held() != null || retention.holding(call.start(), zone()).isPresent();
  }

  private ZoneId zone() {
    return company.company().zone();
  }

  /** Notes that a later purge must look at a day again. */
  void isLeft(LocalDate date) {
    if (firstLeft == null || date.isBefore(firstLeft)) {
      firstLeft = date;
    }
  }

  static PurgeTally tally(Call call) {
    return PurgeTally.of(recording(call).bytes(), call.start());
  }
}
