package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who can see to a lost job of a company: who may say how it stands with it. Customers choose among
 * themselves; who of CIC looks after them is CIC's own matter.
 */
public final class JobOwners {
  private static final Comparator<Person> BY_NAME =
      Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(person -> person.id().value());

  private final People people;

  public JobOwners(People people) {
    this.people = people;
  }

  /** Whom somebody may choose: themselves first, the others by name. */
  public List<Person> of(Person asker, CompanyId company) {
    var grants = new HashMap<UserId, Grant>();
    for (var member : people.members(company)) {
      if (member.removedAt() == null && !member.user().equals(asker.id())) {
        grants.put(member.user(), member.grant());
      }
    }
    var others =
        people.profiles(grants.keySet()).stream()
            .filter(person -> may(asker, person.with(grants(grants, person)), company))
            .sorted(BY_NAME);
    return Stream.concat(Stream.of(asker), others).toList();
  }

  private static List<Grant> grants(Map<UserId, Grant> grants, Person person) {
    return Stream.ofNullable(grants.get(person.id())).toList();
  }

  boolean mayOwn(Person asker, UserId owner, CompanyId company) {
    return owner.equals(asker.id())
        || people.find(owner).filter(person -> may(asker, person, company)).isPresent();
  }

  private static boolean may(Person asker, Person person, CompanyId company) {
    return person.standing().active()
        && person.may(Action.ANNOTATE_CALL, company)
        && (asker.role() != Role.CUSTOMER || person.role() == Role.CUSTOMER);
  }
}
