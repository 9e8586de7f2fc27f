package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Person;
import io.avaje.jsonb.Json;
import java.util.List;

/** A supervisor, with those of their companies that who asks sees, too. */
@Json
record SupervisorAnswer(String id, String name, List<String> companies) {
  @Json
  record All(List<SupervisorAnswer> supervisors) {}

  static SupervisorAnswer of(Person supervisor, Person asking) {
    return new SupervisorAnswer(
        supervisor.id().value(),
        supervisor.name(),
        supervisor.grants().stream()
            .map(Grant::company)
            .filter(company -> asking.may(Action.SEE_COMPANY, company))
            .map(company -> company.value())
            .sorted()
            .toList());
  }
}
