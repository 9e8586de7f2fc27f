package ai.cicops.portal.local.five9.calls;

import ai.cicops.portal.local.five9.faults.Fault;
import ai.cicops.portal.local.five9.faults.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The platform's call log as of now. A call is in it five to ten minutes after its end, stamped
 * with its start, until the platform forgets it.
 *
 * @param kept how long the platform remembers a call
 */
public record CallLog(PhoneWorld world, InstantSource clock, Faults faults, Duration kept) {

  /** The calls of a UTC day, future ones included: the world's and those that faults add. */
  public List<PhoneCall> calls(LocalDate utcDay) {
    return new AddedCalls(world, faults).calls(utcDay);
  }

  /**
   * What the log shows now of the calls with a leg that starts in [from, to): those legs only,
   * disposed as they are now.
   */
  public List<PhoneCall> shown(Instant from, Instant to) {
    Instant now = clock.instant();
    Instant oldest = now.minus(kept);
    List<PhoneCall> shown = new ArrayList<>();
    for (LocalDate day = day(from).minusDays(1); !day.isAfter(day(to)); day = day.plusDays(1)) {
      for (PhoneCall call : calls(day)) {
        shownNow(
                call,
                now,
                leg ->
                    !leg.start().isBefore(from)
                        && leg.start().isBefore(to)
                        && !leg.start().isBefore(oldest))
            .ifPresent(shown::add);
      }
    }
    return shown;
  }

  /** The rows of a report over [from, to), in no order that means anything. */
  public List<LogRow> rows(Instant from, Instant to) {
    return shown(from, to).stream()
        .flatMap(call -> call.legs().stream().map(leg -> new LogRow(call, leg)))
        .toList();
  }

  private Optional<PhoneCall> shownNow(PhoneCall call, Instant now, Predicate<Leg> wanted) {
    Instant ended = call.end();
    if (ended.isAfter(now)) {
      return Optional.empty();
    }
    List<Leg> legs =
        Stream.iterate(0, i -> i < call.legs().size(), i -> i + 1)
            .filter(i -> wanted.test(call.legs().get(i)))
            .filter(i -> !ended.plus(lag(call, i)).isAfter(now))
            .map(i -> asShown(call, call.legs().get(i), now))
            .toList();
    return legs.isEmpty() ? Optional.empty() : Optional.of(call.withLegs(legs));
  }

  private Duration lag(PhoneCall call, int leg) {
    Duration usual = Duration.ofSeconds(300 + Scatter.below("lag " + leg + call.callId(), 300));
    return faults
        .active(Fault.LATE_ROWS)
        .filter(late -> !late.spares(named(call.campaign())))
        .filter(late -> Scatter.unit("late " + leg + call.callId()) < late.share("share"))
        .map(late -> Duration.ofMinutes(late.number("minutes")))
        .or(() ->
            faults
                .active(Fault.SPLIT_SEGMENTS)
                .filter(split -> leg > 0 && !split.spares(named(call.campaign())))
                .map(split -> Duration.ofMinutes(split.number("minutes"))))
        .orElse(usual);
  }

  private Leg asShown(PhoneCall call, Leg leg, Instant now) {
    String disposition = disposition(call, leg, now);
    Leg shown =
        disposition.isEmpty() ? leg.withDispositions(List.of()) : leg.withDisposition(disposition);
    PhoneAgent agent = leg.agent();
    boolean agentDeleted =
        agent != null
            && faults
                .active(Fault.DELETED_AGENT)
                .filter(deleted -> !deleted.spares(named(leg.campaign())))
                .filter(deleted ->
                    deleted.text("login").isEmpty() || deleted.text("login").equals(agent.login()))
                .isPresent();
    if (agentDeleted) {
      shown = shown.withAgent(new PhoneAgent("[Deleted]", "[Deleted]"));
    }
    boolean campaignDeleted =
        faults
            .active(Fault.DELETED_CAMPAIGN)
            .filter(gone -> gone.text("name").equals(leg.campaign()))
            .isPresent();
    return campaignDeleted ? shown.withCampaign("[Deleted]") : shown;
  }

  private String disposition(PhoneCall call, Leg leg, Instant now) {
    String current = leg.disposition(now);
    if (current.isEmpty() && leg.dispositions().isEmpty()) {
      return current;
    }
    return faults
        .active(Fault.CHANGED_DISPOSITIONS)
        .filter(changed -> !changed.spares(named(leg.campaign())))
        .filter(changed -> Scatter.unit("changed " + call.callId()) < changed.share("share"))
        .filter(
            changed -> !call.end().plus(Duration.ofMinutes(changed.number("minutes"))).isAfter(now))
        .map(changed -> changed.text("to"))
        .orElse(current);
  }

  private static String named(@Nullable String campaign) {
    return campaign == null ? "" : campaign;
  }

  private static LocalDate day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
