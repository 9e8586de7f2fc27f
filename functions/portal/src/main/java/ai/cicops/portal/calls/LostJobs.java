package ai.cicops.portal.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds lost calls into jobs as they come, newest first. Calls of a caller that the same booking
 * followed are one job, those that none followed another; what was said last about any of them
 * counts for all.
 */
final class LostJobs {
  private final Sight sight;
  private final Period period;
  private final Map<Key, Job> jobs = new LinkedHashMap<>();

  /**
   * @param period whose calls lead jobs and are counted; others only tell how it stands with them
   */
  LostJobs(Sight sight, Period period) {
    this.sight = sight;
    this.period = period;
  }

  private record Key(Caller caller, Optional<Booking> booking) {}

  void take(Call call) {
    var caller = sight.caller(call);
    var loss = sight.loss(call);
    if (caller.isPresent() && loss.isPresent()) {
      var booking = sight.bookedSince(call);
      jobs.computeIfAbsent(new Key(caller.get(), booking), _ -> new Job(call, booking.orElse(null)))
          .fold(call, loss.get(), period.holds(call.start()));
    }
  }

  /** One a caller: what is open, else what was won last of all that somebody worked on. */
  List<Job> jobs() {
    var ofCallers = new LinkedHashMap<Caller, Job>();
    jobs.forEach((key, job) -> {
      if (job.lead != null && (job.booked == null || job.worked())) {
        ofCallers.putIfAbsent(key.caller, job);
      }
    });
    return List.copyOf(ofCallers.values());
  }

  /** Callers that came back in a week after somebody had worked on it. */
  Set<Caller> wonBack(LocalDate monday, ZoneId zone) {
    var start = monday.atStartOfDay(zone).toInstant();
    var end = monday.plusWeeks(1).atStartOfDay(zone).toInstant();
    var callers = new HashSet<Caller>();
    jobs.forEach((key, job) ->
        key.booking
            .map(Booking::at)
            .filter(at -> job.worked() && !at.isBefore(start) && at.isBefore(end))
            .ifPresent(_ -> callers.add(key.caller)));
    return callers;
  }

  /** What is known of one. */
  static final class Job {
    private final Instant newest;
    private final @Nullable Booking booked;
    private @Nullable Call lead;
    private @Nullable Loss loss;
    private @Nullable Pursuit pursuit;
    private int calls;

    private Job(Call newest, @Nullable Booking booked) {
      this.newest = newest.start();
      this.booked = booked;
    }

    private void fold(Call call, Loss why, boolean inPeriod) {
      pursuit = Pursuit.newer(pursuit, call.overlay().pursuit());
      if (inPeriod) {
        lead = lead == null ? call : lead;
        loss = loss == null ? why : loss;
        calls++;
      }
    }

    private Pursuit.@Nullable Status said() {
      return pursuit == null ? null : pursuit.status();
    }

    private boolean worked() {
      return said() != null;
    }

    /** Of those that {@link #jobs} tells. */
    Call lead() {
      return Objects.requireNonNull(lead);
    }

    /** Why that was no job. */
    Loss loss() {
      return Objects.requireNonNull(loss);
    }

    int calls() {
      return calls;
    }

    @Nullable Booking booked() {
      return booked;
    }

    /** What was closed before its caller called in vain again is open again. */
    private boolean reopened() {
      var status = said();
      return pursuit != null && status != null && status.closed() && pursuit.at().isBefore(newest);
    }

    Pursuit.Status status() {
      if (booked != null) {
        return Pursuit.Status.WON;
      }
      var status = said();
      return status == null || reopened() ? Pursuit.Status.NEW : status;
    }

    @Nullable String owner() {
      return pursuit == null ? null : pursuit.owner();
    }

    @Nullable LocalDate nextOn() {
      return pursuit == null || reopened() ? null : pursuit.nextOn();
    }

    /** The day it was due, where that has come. */
    Optional<LocalDate> due(LocalDate today) {
      return status().closed()
          ? Optional.empty()
          : Optional.ofNullable(nextOn()).filter(day -> !day.isAfter(today));
    }
  }
}
