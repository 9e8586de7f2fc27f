package ai.cicops.portal.identity;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Twin of {@link People}. */
public final class MemoryPeople implements People {
  private final Map<UserId, Person> people = new HashMap<>();
  private final Map<UserId, Account> accounts = new HashMap<>();

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
  public synchronized List<Person> of(Role role) {
    return people.values().stream()
        .filter(person -> person.role() == role)
        .map(MemoryPeople::withoutGrants)
        .sorted(Comparator.comparing(person -> person.name().toLowerCase(java.util.Locale.ROOT)))
        .toList();
  }

  private static Person withoutGrants(Person person) {
    return new Person(
        person.id(),
        person.name(),
        person.email(),
        person.role(),
        person.locale(),
        person.zone(),
        List.of());
  }

  @Override
  public synchronized boolean useStep(UserId user, long step) {
    var account = accounts.get(user);
    if (account == null || account.lastStep() >= step) {
      return false;
    }
    accounts.put(
        user, new Account(user, account.email(), account.passwordHash(), account.totp(), step));
    return true;
  }

  @Override
  public synchronized EnrollOutcome enroll(Person person, Account account) {
    if (account(account.email()).isPresent()) {
      return new EnrollOutcome.EmailTaken();
    }
    people.put(person.id(), person);
    accounts.put(person.id(), account);
    return new EnrollOutcome.Enrolled(person.id());
  }
}
