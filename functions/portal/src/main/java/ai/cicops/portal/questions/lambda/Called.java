package ai.cicops.portal.questions.lambda;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import io.avaje.jsonb.Json;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the people and companies of an answer are called, each asked for once. */
public final class Called {
  @Json
  public record Company(String id, String name, String zone) {}

  /**
   * @param name null when nobody is called so any more
   */
  @Json
  public record Author(String id, @Nullable String name) {}

  private final People people;
  private final Companies companies;
  private final Map<UserId, Author> authors = new HashMap<>();
  private final Map<CompanyId, Company> names = new HashMap<>();

  public Called(People people, Companies companies) {
    this.people = people;
    this.companies = companies;
  }

  public Author author(UserId user) {
    return authors.computeIfAbsent(
        user, id -> new Author(id.value(), people.find(id).map(Person::name).orElse(null)));
  }

  public Company company(CompanyId company) {
    return names.computeIfAbsent(
        company,
        id ->
            companies
                .find(id)
                .map(found ->
                    new Company(id.value(), found.company().name(), found.company().zone().getId()))
                .orElseGet(() -> new Company(id.value(), id.value(), "UTC")));
  }
}
