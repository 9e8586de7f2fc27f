package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.Booking;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.LostJob;
import ai.cicops.portal.calls.LostJob.WorkList;
import ai.cicops.portal.calls.Pursuit;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.lambda.Amount;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The work list of lost jobs.
 *
 * @param left how many of those that were asked for are left out
 * @param incomplete there were too many calls to look at all of them
 * @param openValue what open ones are worth, estimated; null where nobody knows
 * @param owners who can be made an owner; null unless all jobs are one company's
 */
@Json
record LostJobsAnswer(
    PeriodAnswer period,
    List<Job> jobs,
    Map<String, Integer> counts,
    int left,
    boolean incomplete,
    @Nullable Amount openValue,
    @Nullable WonBack wonBack,
    @Nullable List<JobOwner> owners,
    @Nullable Instant dataAsOf) {

  /**
   * A caller.
   *
   * @param calls how many calls of theirs were none
   * @param nextOn date
   * @param value what it is worth, estimated; null where nobody knows
   */
  @Json
  record Job(
      CallSummary call,
      String loss,
      int calls,
      List<String> trades,
      String status,
      @Nullable JobOwner owner,
      @Nullable String nextOn,
      @Nullable Booked booked,
      @Nullable Amount value) {}

  /** The call by which the caller booked since. */
  @Json
  record Booked(String call, Instant at) {
    static @Nullable Booked of(@Nullable Booking booking) {
      return booking == null ? null : new Booked(booking.call().toString(), booking.at());
    }
  }

  /**
   * @param monday date
   * @param value what those of this week are worth, estimated; null where nobody knows
   */
  @Json
  record WonBack(String monday, int thisWeek, int weekBefore, @Nullable Amount value) {
    static WonBack of(LostJob.WonBack won) {
      return new WonBack(
          won.monday().toString(),
          won.thisWeek(),
          won.weekBefore(),
          Amount.of(won.value().orElse(null)));
    }
  }

  static LostJobsAnswer of(
      WorkList list, Names names, @Nullable List<Person> owners, ZoneId businessZone, Instant now) {
    var counts = new LinkedHashMap<String, Integer>();
    for (var status : Pursuit.Status.values()) {
      counts.put(Facet.code(status), list.counts().getOrDefault(status, 0));
    }
    return new LostJobsAnswer(
        PeriodAnswer.of(list.period()),
        list.jobs().stream().map(job -> job(job, names, businessZone, now)).toList(),
        counts,
        list.left(),
        list.incomplete(),
        Amount.of(list.openValue().orElse(null)),
        list.wonBack().map(WonBack::of).orElse(null),
        owners == null ? null : owners.stream().map(JobOwner::of).toList(),
        list.dataAsOf().orElse(null));
  }

  private static Job job(LostJob job, Names names, ZoneId businessZone, Instant now) {
    var owner = job.owner();
    var nextOn = job.nextOn();
    return new Job(
        CallSummary.of(job.lead(), businessZone, now),
        Facet.code(job.loss()),
        job.calls(),
        job.trades(),
        Facet.code(job.status()),
        owner == null ? null : new JobOwner(owner, names.of(owner)),
        nextOn == null ? null : nextOn.toString(),
        Booked.of(job.booked()),
        Amount.of(job.value()));
  }
}
