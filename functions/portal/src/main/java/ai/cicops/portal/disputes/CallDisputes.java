package ai.cicops.portal.disputes;

import ai.cicops.portal.calls.SeenCall;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Person;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A call with all its disputes, the first one first, and what somebody may do about them. */
public record CallDisputes(SeenCall seen, List<DisputeThread> threads) {
  public CallDisputes {
    threads = List.copyOf(threads);
  }

  public Optional<DisputeThread> undecided() {
    return threads.stream().filter(thread -> !thread.dispute().state().decided()).findFirst();
  }

  Optional<DisputeThread> thread(int number) {
    return threads.stream().filter(thread -> thread.dispute().id().number() == number).findFirst();
  }

  boolean hasHad(Reason reason) {
    return threads.stream().anyMatch(thread -> thread.dispute().reason() == reason);
  }

  /** What somebody may dispute of it now. */
  public Set<Reason> reasons(Person person) {
    return undecided().isPresent()
        ? Set.of()
        : Arrays.stream(Reason.values())
            .filter(reason -> !hasHad(reason) && mayDispute(person, reason))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class)));
  }

  /** Money is asked back by those who have to do with it. */
  boolean mayDispute(Person person, Reason reason) {
    return may(person, Action.DISPUTE_CALL)
        && (reason != Reason.BILLING || may(person, Action.MANAGE_BILLING));
  }

  private boolean may(Person person, Action action) {
    var company = seen.company();
    return company != null && person.may(action, company.id());
  }

  /** What somebody may do to one of them now. */
  public Set<Act> acts(Person person, Dispute dispute, Instant now) {
    boolean newest = threads.getLast().dispute().id().equals(dispute.id());
    return newest
        ? dispute.next(now).stream()
            .filter(act -> may(person, dispute.reason(), act))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Act.class)))
        : Set.of();
  }

  /** Whether somebody has the right to it, at whatever time. */
  boolean may(Person person, Reason reason, Act act) {
    return switch (act) {
      case OPENED, WROTE, WITHDRAWN, REOPENED -> mayDispute(person, reason);
      case ANSWERED, DECLINED -> may(person, Action.ANSWER_DISPUTE);
      case ACCEPTED ->
          may(person, Action.ANSWER_DISPUTE)
              && (reason != Reason.BILLING || may(person, Action.GRANT_CREDIT));
    };
  }

  Company company() {
    var company = seen.company();
    if (company == null) {
      throw new IllegalStateException("a call of no company is disputed by nobody");
    }
    return company;
  }
}
