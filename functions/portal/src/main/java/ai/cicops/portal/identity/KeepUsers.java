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
  private final InstantSource clock;

  public KeepUsers(People people, InstantSource clock) {
    this.people = people;
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
    if (role != found.get().role()) {
      var outcome = rerole(actor, found.get(), role);
      if (!(outcome instanceof Outcome.Changed)) {
        return outcome;
      }
    }
    return recompany(actor, user, role, companies);
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

  /** What an admin is no more needs another one who stays. */
  private Outcome keptByAdmins(Actor actor, Person before, Person after, AuditEntry entry) {
    if (actor.person().id().equals(before.id())) {
      return new Outcome.Yourself();
    }
    boolean wasAdmin = before.role() == Role.ADMIN && before.standing().active();
    if (!wasAdmin) {
      return changed(after, null, entry);
    }
    return people.of(Role.ADMIN).stream()
        .filter(other -> !other.id().equals(before.id()) && other.standing().active())
        .findFirst()
        .map(other -> changed(after, other.id(), entry))
        .orElseGet(Outcome.LastAdmin::new);
  }

  private Outcome changed(Person after, @Nullable UserId staying, AuditEntry entry) {
    return people.change(after, staying, new Deed(entry))
        ? new Outcome.Changed(people.find(after.id()).orElseThrow())
        : new Outcome.Stale();
  }

  private Outcome recompany(Actor actor, UserId user, Role role, Set<CompanyId> wanted) {
    var person = people.find(user).orElseThrow();
    for (var grant : person.grants()) {
      if (!wanted.contains(grant.company()) && !taken(actor, person, grant)) {
        return new Outcome.Stale();
      }
    }
    var missing =
        wanted.stream()
            .filter(company -> person.grant(company).isEmpty())
            .sorted(Comparator.comparing(CompanyId::value))
            .toList();
    for (var company : missing) {
      var usual = role == Role.CUSTOMER ? Grant.USUAL : Set.<Permission>of();
      var grant = new Grant(company, false, usual);
      var entry =
          member(actor, "member_added", person, company)
              .changing(Map.of(), Map.of("rights", Grants.words(grant)));
      if (!people.give(user, grant, new Deed(entry))) {
        return new Outcome.Stale();
      }
    }
    return new Outcome.Changed(people.find(user).orElseThrow());
  }

  private boolean taken(Actor actor, Person person, Grant grant) {
    var entry =
        member(actor, "member_removed", person, grant.company())
            .changing(Map.of("rights", Grants.words(grant)), Map.of());
    return people.take(person.id(), grant, null, entry.at(), new Deed(entry));
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

  private AuditEntry member(Actor actor, String action, Person person, CompanyId company) {
    var now = clock.instant();
    return actor.does(
        action,
        "company#" + company,
        now,
        person.id() + " " + now,
        Map.of("user", person.id().value()));
  }
}
