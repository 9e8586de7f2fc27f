package ai.cicops.portal.identity;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Twin of {@link People}; what changes leave behind goes to an audit log and a list of events. */
public final class MemoryPeople implements People {
  private final Map<UserId, Person> people = new HashMap<>();
  private final Map<UserId, Account> accounts = new HashMap<>();
  private final Map<CompanyId, Map<UserId, Member>> members = new HashMap<>();
  private final List<OutboxEvent> events = new ArrayList<>();
  private final AuditLog audit;

  public MemoryPeople() {
    this(new MemoryAuditLog());
  }

  public MemoryPeople(AuditLog audit) {
    this.audit = audit;
  }

  /** What others were to hear, in order. */
  public synchronized List<OutboxEvent> events() {
    return List.copyOf(events);
  }

  /** For the contracts. */
  synchronized List<String> told() {
    return events.stream()
        .filter(event -> event.detailType().equals(Deeds.EVENT))
        .map(event -> event.detail().getOrDefault(Deeds.FACT, ""))
        .toList();
  }

  @Override
  public synchronized Optional<Account> account(EmailAddress email) {
    return accounts.values().stream().filter(account -> account.email().equals(email)).findFirst();
  }

  @Override
  public synchronized Optional<Account> account(UserId user) {
    return Optional.ofNullable(accounts.get(user));
  }

  @Override
  public synchronized Optional<Person> find(UserId user) {
    return Optional.ofNullable(people.get(user));
  }

  @Override
  public synchronized List<Person> profiles(Collection<UserId> users) {
    return users.stream()
        .distinct()
        .flatMap(user -> find(user).stream())
        .map(person -> person.with(List.of()))
        .toList();
  }

  @Override
  public synchronized List<Person> of(Role role) {
    return people.values().stream()
        .filter(person -> person.role() == role)
        .map(person -> person.with(List.of()))
        .sorted(Comparator.comparing(person -> person.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  @Override
  public synchronized List<Member> members(CompanyId company) {
    return members.getOrDefault(company, Map.of()).values().stream()
        .sorted(Comparator.comparing(member -> member.user().value()))
        .toList();
  }

  @Override
  public synchronized boolean useStep(UserId user, long step) {
    var account = accounts.get(user);
    if (account == null || account.lastStep() >= step) {
      return false;
    }
    accounts.put(user, account.used(step, account.version()));
    return true;
  }

  @Override
  public synchronized EnrollOutcome enroll(Person person, Account account) {
    if (account(account.email()).isPresent()) {
      return new EnrollOutcome.EmailTaken();
    }
    people.put(person.id(), person);
    accounts.put(person.id(), account);
    person.grants().forEach(grant -> keep(person.id(), grant, null));
    return new EnrollOutcome.Enrolled(person.id());
  }

  @Override
  public synchronized EnrollOutcome enroll(Person person, Account account, Deed deed) {
    var outcome = enroll(person, account);
    if (outcome instanceof EnrollOutcome.Enrolled) {
      leave(deed);
    }
    return outcome;
  }

  @Override
  public synchronized boolean secure(Account account, Instant at, Deed deed) {
    var taken = account(account.email()).filter(other -> !other.user().equals(account.user()));
    if (taken.isPresent() || !use(account, deed)) {
      return false;
    }
    people.computeIfPresent(
        account.user(),
        (user, person) ->
            new Person(
                user,
                person.name(),
                account.email().value(),
                person.role(),
                person.locale(),
                person.zone(),
                person.grants(),
                next(
                    person
                        .standing()
                        .withSecondFactor(account.hasSecondFactor())
                        .withSessionsFrom(at))));
    return true;
  }

  @Override
  public synchronized boolean use(Account account, Deed deed) {
    var before = accounts.get(account.user());
    if (before == null
        || before.version() != account.version()
        || before.lastStep() > account.lastStep()) {
      return false;
    }
    accounts.put(account.user(), account.used(account.lastStep(), account.version() + 1));
    leave(deed);
    return true;
  }

  @Override
  public synchronized boolean change(Person person, @Nullable UserId staying, Deed deed) {
    var before = people.get(person.id());
    if (staying != null && !isAdmin(staying)) {
      return false;
    }
    if (before == null || before.standing().version() != person.standing().version()) {
      return false;
    }
    people.put(person.id(), person.with(before.grants()).with(next(person.standing())));
    leave(deed);
    return true;
  }

  private boolean isAdmin(UserId user) {
    var person = people.get(user);
    return person != null && person.role() == Role.ADMIN && person.standing().active();
  }

  private boolean owns(UserId user, CompanyId company) {
    var person = people.get(user);
    return person != null && person.grant(company).filter(Grant::owner).isPresent();
  }

  private static Standing next(Standing standing) {
    return new Standing(
        standing.secondFactor(),
        standing.welcomedAt(),
        standing.signedInAt(),
        standing.deactivatedAt(),
        standing.sessionsFrom(),
        standing.notificationEmail(),
        standing.version() + 1);
  }

  @Override
  public synchronized void signedIn(UserId user, Instant at) {
    people.computeIfPresent(user, (id, person) -> person.with(person.standing().signedIn(at)));
  }

  @Override
  public synchronized boolean give(UserId user, Grant grant, Deed deed) {
    var person = people.get(user);
    if (person == null || person.grant(grant.company()).isPresent()) {
      return false;
    }
    people.put(user, person.with(with(person, grant)));
    keep(user, grant, null);
    leave(deed);
    return true;
  }

  @Override
  public synchronized boolean regrant(
      UserId user, Grant before, Grant after, @Nullable UserId staying, Deed deed) {
    var person = people.get(user);
    if (staying != null && !owns(staying, before.company())) {
      return false;
    }
    if (person == null || !person.grant(before.company()).equals(Optional.of(before))) {
      return false;
    }
    people.put(user, person.with(with(person, after)));
    keep(user, after, null);
    leave(deed);
    return true;
  }

  @Override
  public synchronized boolean take(
      UserId user, Grant grant, @Nullable UserId staying, Instant at, Deed deed) {
    var person = people.get(user);
    if (staying != null && !owns(staying, grant.company())) {
      return false;
    }
    if (person == null || !person.grant(grant.company()).equals(Optional.of(grant))) {
      return false;
    }
    people.put(
        user,
        person
            .with(without(person, grant.company()))
            .with(next(person.standing().withSessionsFrom(at))));
    keep(user, grant, at);
    leave(deed);
    return true;
  }

  private static List<Grant> with(Person person, Grant grant) {
    var grants = new ArrayList<>(without(person, grant.company()));
    grants.add(grant);
    grants.sort(Comparator.comparing(each -> each.company().value()));
    return grants;
  }

  private static List<Grant> without(Person person, CompanyId company) {
    return person.grants().stream().filter(grant -> !grant.company().equals(company)).toList();
  }

  private void keep(UserId user, Grant grant, @Nullable Instant removedAt) {
    members
        .computeIfAbsent(grant.company(), company -> new LinkedHashMap<>())
        .put(user, new Member(user, grant, removedAt));
  }

  /** For the twins beside. */
  synchronized void put(UserId user, Grant grant) {
    people.computeIfPresent(user, (id, person) -> person.with(with(person, grant)));
    keep(user, grant, null);
  }

  synchronized void left(Deed deed) {
    leave(deed);
  }

  private void leave(Deed deed) {
    audit.append(deed.entry());
    events.addAll(deed.events());
  }
}
