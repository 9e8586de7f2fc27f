package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The person at CIC whom a company asks: the supervisor who was named as its first; while that one
 * is none of them, the first by name. Where there is no supervisor the admins are asked.
 */
public final class KeepContact {
  private final People people;
  private final Contacts contacts;
  private final InstantSource clock;

  public KeepContact(People people, Contacts contacts, InstantSource clock) {
    this.people = people;
    this.contacts = contacts;
    this.clock = clock;
  }

  /**
   * The supervisors of a company.
   *
   * @param people the contact first, the others by name; without their grants
   * @param version of who was named
   */
  public record Supervisors(List<Person> people, long version) {
    public Supervisors {
      people = List.copyOf(people);
    }

    public Optional<Person> contact() {
      return people.stream().findFirst();
    }
  }

  /** What became of naming one. */
  public sealed interface Outcome {
    record Named(Supervisors supervisors) implements Outcome {}

    /** They are no supervisor of this company. */
    record NoSupervisor() implements Outcome {}

    /** Somebody else named one meanwhile. */
    record Stale() implements Outcome {}
  }

  public Supervisors supervisors(CompanyId company) {
    var named = contacts.of(company);
    var firstThenByName = Comparator.comparing((Person person) -> !is(named.user(), person));
    return new Supervisors(
        byName(company).stream().sorted(firstThenByName).toList(), named.version());
  }

  private static boolean is(@Nullable UserId user, Person person) {
    return person.id().equals(user);
  }

  private List<Person> byName(CompanyId company) {
    var members =
        people.members(company).stream()
            .filter(member -> member.removedAt() == null)
            .map(People.Member::user)
            .collect(Collectors.toSet());
    return members.isEmpty()
        ? List.of()
        : active(Role.SUPERVISOR).filter(person -> members.contains(person.id())).toList();
  }

  private Stream<Person> active(Role role) {
    return people.of(role).stream().filter(person -> person.standing().active());
  }

  /**
   * Who hears what a company asks: its contact, or all its supervisors where it is urgent. Never
   * the asker, and the admins where nobody else is left.
   */
  public List<Person> asked(CompanyId company, boolean urgent, UserId asker) {
    var others =
        supervisors(company).people().stream().filter(person -> !is(asker, person)).toList();
    return others.isEmpty()
        ? active(Role.ADMIN).filter(person -> !is(asker, person)).toList()
        : urgent ? others : others.subList(0, 1);
  }

  /** Names one of the supervisors as the first. */
  public Outcome name(Actor actor, CompanyId company, UserId user, long version) {
    var before = supervisors(company);
    if (before.version() != version) {
      return new Outcome.Stale();
    }
    if (before.people().stream().noneMatch(person -> is(user, person))) {
      return new Outcome.NoSupervisor();
    }
    if (is(user, before.people().getFirst()) && user.equals(contacts.of(company).user())) {
      return new Outcome.Named(before);
    }
    var named = new Contacts.Named(user, version);
    return contacts.name(company, named, deed(actor, company, before, named))
        ? new Outcome.Named(supervisors(company))
        : new Outcome.Stale();
  }

  private Deed deed(Actor actor, CompanyId company, Supervisors before, Contacts.Named named) {
    var was = new HashMap<String, String>();
    before.contact().ifPresent(person -> was.put("contact", person.id().value()));
    return new Deed(
        actor
            .does(
                "contact_named",
                "company#" + company,
                clock.instant(),
                Long.toString(named.version()),
                Map.of())
            .changing(was, Map.of("contact", String.valueOf(named.user()))));
  }
}
