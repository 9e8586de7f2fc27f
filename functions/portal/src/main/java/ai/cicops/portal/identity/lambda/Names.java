package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What ids are called, each asked for once in an answer. */
final class Names {
  private final People people;
  private final Companies companies;
  private final Map<UserId, Optional<Person>> persons = new HashMap<>();
  private final Map<CompanyId, Optional<String>> names = new HashMap<>();

  Names(People people, Companies companies) {
    this.people = people;
    this.companies = companies;
  }

  /** Reads the names of several companies at once. */
  Names knowing(Collection<CompanyId> several) {
    for (var found : companies.find(several)) {
      names.put(found.company().id(), Optional.of(found.company().name()));
    }
    return this;
  }

  Optional<Person> person(UserId user) {
    return persons.computeIfAbsent(user, people::find);
  }

  Optional<String> company(CompanyId company) {
    return names.computeIfAbsent(
        company, id -> companies.find(id).map(found -> found.company().name()));
  }
}
