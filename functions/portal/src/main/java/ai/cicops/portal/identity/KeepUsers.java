package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everybody who signs in, as CIC's admins keep them. */
public final class KeepUsers {
  public static final int PAGE = 50;

  private final People people;
  private final Memberships memberships;
  private final InstantSource clock;

  public KeepUsers(People people, InstantSource clock) {
    this.people = people;
    this.memberships = new Memberships(people, clock);
    this.clock = clock;
  }

  /** What is to be found. */
  public record Wish(String text, Optional<Role> role, Optional<State> state) {}

  /** How somebody stands. */
  public enum State {
    ACTIVE,
    DEACTIVATED,
    WITHOUT_SECOND_FACTOR,
    NEVER_SIGNED_IN;

    boolean is(Standing standing) {
      return switch (this) {
        case ACTIVE -> standing.active();
        case DEACTIVATED -> !standing.active();
        case WITHOUT_SECOND_FACTOR -> standing.active() && !standing.secondFactor();
        case NEVER_SIGNED_IN -> standing.active() && standing.signedInAt() == null;
      };
    }
  }

  /** A page by name, without grants; {@code next} is null on the last. */
  public record Page(List<Person> people, @Nullable String next) {}

  /** What became of a change. */
  public sealed interface Outcome {
    record Changed(Person person) implements Outcome {}

    record NotFound() implements Outcome {}

    record LastAdmin() implements Outcome {}

    /** A company of theirs would have no owner any more. */
    record LastOwner() implements Outcome {}

    /** What one does to others one does not do to oneself. */
    record Yourself() implements Outcome {}

    record SecondFactorMissing() implements Outcome {}

    /** Another change was first. */
    record Stale() implements Outcome {}
  }

  public Page list(Wish wish, @Nullable String after) {
    var roles = wish.role().map(List::of).orElseGet(() -> List.of(Role.values()));
    var found =
        roles.stream()
            .flatMap(role -> people.of(role).stream())
            .filter(person -> wish.state().map(state -> state.is(person.standing())).orElse(true))
            .filter(person -> mentions(person, EmailAddress.folded(wish.text())))
            .sorted(Comparator.comparing(KeepUsers::sortKey))
            .filter(person -> after == null || sortKey(person).compareTo(after) > 0)
            .limit(PAGE + 1L)
            .toList();
    return found.size() <= PAGE
        ? new Page(found, null)
        : new Page(found.subList(0, PAGE), sortKey(found.get(PAGE - 1)));
  }

  private static boolean mentions(Person person, String folded) {
    return EmailAddress.folded(person.name()).contains(folded) || person.email().contains(folded);
  }

  private static String sortKey(Person person) {
    return EmailAddress.folded(person.name()) + "\t" + person.id();
  }

  public Optional<Person> find(UserId user) {
    return people.find(user);
  }

  /**
   * Changes role and companies. Each step is a change of its own, so that what was broken off is
   * finished by asking again.
   *
   * @param version of the person that was edited
   */
  public Outcome edit(Actor actor, UserId user, Role role, Set<CompanyId> companies, long version) {
    var found = people.find(user);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    if (found.get().standing().version() != version) {
      return new Outcome.Stale();
    }
    var person = found.get();
    if (role == person.role()) {
      return recompany(actor, person, companies);
    }
    var refused = refusedAsAdmin(actor, person).or(() -> asIfNew(actor, person, role));
    return refused.orElseGet(() -> {
      var outcome = rerole(actor, people.find(user).orElseThrow(), role);
      return outcome instanceof Outcome.Changed(var now)
          ? recompany(actor, now, companies)
          : outcome;
    });
  }

  /** Rights of one role are none of another: what is kept is kept as somebody new would have it. */
  private Optional<Outcome> asIfNew(Actor actor, Person person, Role role) {
    for (var grant : person.grants()) {
      var usual = usual(grant.company(), role);
      if (!grant.equals(usual)) {
        var refused = refusal(memberships.change(actor, person.id(), grant, usual));
        if (refused.isPresent()) {
          return refused;
        }
      }
    }
    return Optional.empty();
  }

  private Outcome rerole(Actor actor, Person person, Role role) {
    var now = clock.instant();
    var after = person.as(role).with(person.standing().withSessionsFrom(now));
    var entry =
        entry(actor, "role_changed", person)
            .changing(
                Map.of("role", Grants.word(person.role())), Map.of("role", Grants.word(role)));
    return keptByAdmins(actor, person, after, entry);
  }

  /** Why somebody cannot stop being what they are: it is oneself, or nobody else is an admin. */
  private Optional<Outcome> refusedAsAdmin(Actor actor, Person person) {
    if (actor.person().id().equals(person.id())) {
      return Optional.of(new Outcome.Yourself());
    }
    return isAdmin(person) && anotherAdmin(person).isEmpty()
        ? Optional.of(new Outcome.LastAdmin())
        : Optional.empty();
  }

  private static boolean isAdmin(Person person) {
    return person.role() == Role.ADMIN && person.standing().active();
  }

  private Optional<UserId> anotherAdmin(Person person) {
    return people.of(Role.ADMIN).stream()
        .filter(other -> !other.id().equals(person.id()) && isAdmin(other))
        .map(Person::id)
        .findFirst();
  }

  /** What an admin is no more needs another one who stays. */
  private Outcome keptByAdmins(Actor actor, Person before, Person after, AuditEntry entry) {
    return refusedAsAdmin(actor, before)
        .orElseGet(() ->
            isAdmin(before)
                // asked again, for the one who stayed a moment ago may be gone
                ? anotherAdmin(before)
                    .map(staying -> changed(after, staying, entry))
                    .orElseGet(Outcome.LastAdmin::new)
                : changed(after, null, entry));
  }

  private Outcome changed(Person after, @Nullable UserId staying, AuditEntry entry) {
    return people.change(after, staying, new Deed(entry))
        ? new Outcome.Changed(people.find(after.id()).orElseThrow())
        : new Outcome.Stale();
  }

  private Outcome recompany(Actor actor, Person person, Set<CompanyId> wanted) {
    for (var grant : person.grants()) {
      if (!wanted.contains(grant.company())) {
        var refused = refusal(memberships.remove(actor, person.id(), grant));
        if (refused.isPresent()) {
          return refused.get();
        }
      }
    }
    var missing =
        wanted.stream()
            .filter(company -> person.grant(company).isEmpty())
            .sorted(Comparator.comparing(CompanyId::value))
            .toList();
    for (var company : missing) {
      var refused = refusal(memberships.add(actor, person.id(), usual(company, person.role())));
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    return new Outcome.Changed(people.find(person.id()).orElseThrow());
  }

  private static Grant usual(CompanyId company, Role role) {
    return new Grant(company, false, role == Role.CUSTOMER ? Grant.USUAL : Set.of());
  }

  private static Optional<Outcome> refusal(Memberships.Result result) {
    return switch (result) {
      case DONE -> Optional.empty();
      case LAST_OWNER -> Optional.of(new Outcome.LastOwner());
      case STALE -> Optional.of(new Outcome.Stale());
    };
  }

  public Outcome deactivate(Actor actor, UserId user, String reason) {
    var found = people.find(user);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    if (!found.get().standing().active()) {
      return new Outcome.Changed(found.get());
    }
    var now = clock.instant();
    var standing = found.get().standing().deactivated(now).withSessionsFrom(now);
    return keptByAdmins(
        actor,
        found.get(),
        found.get().with(standing),
        entry(actor, "deactivated", found.get(), Map.of("reason", reason)));
  }

  public Outcome reactivate(Actor actor, UserId user) {
    var found = people.find(user);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    return found.get().standing().active()
        ? new Outcome.Changed(found.get())
        : changed(
            found.get().with(found.get().standing().deactivated(null)),
            null,
            entry(actor, "reactivated", found.get()));
  }

  /** For who has checked by another way that the person is who they say. */
  public Outcome resetSecondFactor(Actor actor, UserId user, String reason) {
    var account = people.account(user);
    if (account.isEmpty()) {
      return new Outcome.NotFound();
    }
    if (actor.person().id().equals(user)) {
      return new Outcome.Yourself();
    }
    if (!account.get().hasSecondFactor()) {
      return new Outcome.SecondFactorMissing();
    }
    var now = clock.instant();
    var deed =
        AccountDeed.SECOND_FACTOR_RESET.by(actor, account.get(), now, Map.of("reason", reason));
    return people.secure(account.get().withoutSecondFactor(), now, deed)
        ? new Outcome.Changed(people.find(user).orElseThrow())
        : new Outcome.Stale();
  }

  /** Ends all of somebody's sessions. */
  public Outcome signOut(Actor actor, UserId user) {
    var found = people.find(user);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    return changed(
        found.get().with(found.get().standing().withSessionsFrom(clock.instant())),
        null,
        entry(actor, "signed_out_everywhere", found.get()));
  }

  private AuditEntry entry(Actor actor, String action, Person person) {
    return entry(actor, action, person, Map.of());
  }

  private AuditEntry entry(Actor actor, String action, Person person, Map<String, String> details) {
    var now = clock.instant();
    return actor.does(
        action,
        "user#" + person.id(),
        now,
        Stream.of(person.id(), person.standing().version(), now).toList().toString(),
        details);
  }
}
