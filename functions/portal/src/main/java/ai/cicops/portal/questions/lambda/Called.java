package ai.cicops.portal.questions.lambda;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import java.util.HashMap;
import java.util.Map;

/** What the people and companies of an answer are called, each asked for once. */
final class Called {
  private final People people;
  private final Companies companies;
  private final Map<UserId, QuestionAnswer.Author> authors = new HashMap<>();
  private final Map<CompanyId, QuestionAnswer.Company> names = new HashMap<>();

  Called(People people, Companies companies) {
    this.people = people;
    this.companies = companies;
  }

  QuestionAnswer.Author author(UserId user) {
    return authors.computeIfAbsent(
        user,
        id ->
            new QuestionAnswer.Author(id.value(), people.find(id).map(Person::name).orElse(null)));
  }

  QuestionAnswer.Company company(CompanyId company) {
    return names.computeIfAbsent(
        company,
        id ->
            companies
                .find(id)
                .map(found ->
                    new QuestionAnswer.Company(
                        id.value(), found.company().name(), found.company().zone().getId()))
                .orElseGet(() -> new QuestionAnswer.Company(id.value(), id.value(), "UTC")));
  }
}
