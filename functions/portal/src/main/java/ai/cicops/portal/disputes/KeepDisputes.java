package ai.cicops.portal.disputes;

import static java.util.Objects.requireNonNull;

import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.ShowCall;
import ai.cicops.portal.calls.ShowCall.ShowCallOutcome;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.Attempts;
import ai.cicops.portal.identity.Limit;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Quota;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.questions.MessageText;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Disputes a call, answers and decides. Whoever sees the call sees its disputes. One is changed
 * upon the version that was read, so that nobody decides past what was decided meanwhile. What is
 * written is in no audit entry and in no event.
 */
public final class KeepDisputes {
  /** Entries of one person in a quarter of an hour. */
  private static final Limit ENTRIES = new Limit(20, 20);

  private final ShowCall showCall;
  private final Disputes disputes;
  private final Quota quota;
  private final InstantSource clock;

  public KeepDisputes(
      ShowCall showCall, Disputes disputes, Attempts attempts, InstantSource clock) {
    this.showCall = showCall;
    this.disputes = disputes;
    this.quota = new Quota(attempts);
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Opened(CallDisputes now) implements Outcome {}

    /** As they are now; what was wanted was done before where it is so already. */
    record Kept(CallDisputes now) implements Outcome {}

    record NotFound() implements Outcome {}

    record NotAllowed() implements Outcome {}

    /** There is an undecided one, whose call it is. */
    record OpenAlready(CallDisputes now) implements Outcome {}

    /** For this reason it was disputed before. */
    record DisputedBefore(CallDisputes now) implements Outcome {}

    /** It is decided, and nothing may follow any more, or it is not and need not be reopened. */
    record NotNow(CallDisputes now) implements Outcome {}

    record TooManyEntries() implements Outcome {}

    record TryLater(Duration pause) implements Outcome {}

    /** Somebody else was faster. */
    record Stale(CallDisputes now) implements Outcome {}
  }

  public Outcome show(Person person, CallId call) {
    return of(person, call, Outcome.Kept::new);
  }

  private Outcome of(Person person, CallId call, Function<CallDisputes, Outcome> what) {
    return switch (showCall.show(person, call)) {
      case ShowCallOutcome.NotFound() -> new Outcome.NotFound();
      case ShowCallOutcome.NotAllowed() -> new Outcome.NotAllowed();
      case ShowCallOutcome.Shown(var seen, var _, var _, var _) ->
          what.apply(new CallDisputes(seen, disputes.of(call)));
    };
  }

  /** The same sent twice is one. */
  public Outcome open(Actor actor, CallId call, Reason reason, MessageText text) {
    var person = actor.person();
    return of(
        person,
        call,
        found -> {
          if (!found.mayDispute(person, reason)) {
            return new Outcome.NotAllowed();
          }
          var undecided = found.undecided();
          if (undecided.isPresent()) {
            return already(found, undecided.get(), new Said(person.id(), reason, text));
          }
          if (found.hasHad(reason)) {
            return new Outcome.DisputedBefore(found);
          }
          var now = clock.instant();
          return quota.take(entries(actor), now)
              ? open(actor, found, reason, text, now)
              : new Outcome.TryLater(Limit.WINDOW);
        });
  }

  /** What opens a dispute. */
  private record Said(UserId by, Reason reason, MessageText text) {
    static Said of(DisputeThread thread) {
      var first = thread.entries().getFirst();
      return new Said(
          thread.dispute().opener(), thread.dispute().reason(), requireNonNull(first.text()));
    }
  }

  private static Outcome already(CallDisputes found, DisputeThread undecided, Said said) {
    return Said.of(undecided).equals(said)
        ? new Outcome.Kept(found)
        : new Outcome.OpenAlready(found);
  }

  private static Quota.Count entries(Actor actor) {
    return new Quota.Count(Sha256.hex("disputes by " + actor.person().id()), ENTRIES);
  }

  private Outcome open(
      Actor actor, CallDisputes found, Reason reason, MessageText text, Instant now) {
    var call = found.seen().call();
    var by = actor.person().id();
    var before = found.threads().isEmpty() ? null : found.threads().getLast().dispute();
    var id = new DisputeId(call.id(), found.threads().size() + 1);
    var dispute = Dispute.opened(id, found.company().id(), by, reason, call.start(), text, now);
    var first = new Entry(1, by, Act.OPENED, now, text);
    boolean isNew = disputes.open(dispute, first, before, deed(actor, found, dispute, first));
    return of(
        actor.person(),
        call.id(),
        newest ->
            isNew
                ? new Outcome.Opened(newest)
                : newest
                    .undecided()
                    .map(other -> already(newest, other, new Said(by, reason, text)))
                    .orElseGet(() -> new Outcome.Stale(newest)));
  }

  /**
   * One entry more.
   *
   * @param number of the call's disputes
   * @param version upon which it is wanted
   * @param text null where nothing is said; see {@link Act#needsText}
   */
  public Outcome add(
      Actor actor, CallId call, int number, int version, Act act, @Nullable MessageText text) {
    var person = actor.person();
    return of(
        person,
        call,
        found -> {
          var thread = found.thread(number);
          if (thread.isEmpty()) {
            return new Outcome.NotFound();
          }
          var dispute = thread.get().dispute();
          if (!found.may(person, dispute.reason(), act)) {
            return new Outcome.NotAllowed();
          }
          if (dispute.version() != version) {
            return new Outcome.Stale(found);
          }
          var now = clock.instant();
          if (!found.acts(person, dispute, now).contains(act)) {
            return new Outcome.NotNow(found);
          }
          if (version >= Dispute.MOST_ENTRIES && !act.after().decided()) {
            return new Outcome.TooManyEntries();
          }
          return quota.take(entries(actor), now)
              ? add(actor, found, dispute, new Entry(version + 1, person.id(), act, now, text))
              : new Outcome.TryLater(Limit.WINDOW);
        });
  }

  private Outcome add(Actor actor, CallDisputes found, Dispute dispute, Entry entry) {
    var after = dispute.after(entry);
    boolean kept = disputes.change(after, entry, deed(actor, found, after, entry));
    return of(
        actor.person(),
        dispute.id().call(),
        newest -> kept ? new Outcome.Kept(newest) : new Outcome.Stale(newest));
  }

  private static Deed deed(Actor actor, CallDisputes found, Dispute dispute, Entry entry) {
    var company = found.company().id();
    var audited =
        actor.does(
            "dispute_" + word(entry.act()),
            "company#" + company,
            entry.at(),
            dispute.id() + " " + entry.number(),
            Map.of(
                "call", dispute.id().call().toString(),
                "reason", word(dispute.reason()),
                "state", word(dispute.state())));
    return new Deed(audited, DisputeEvents.of(dispute, company, entry));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
