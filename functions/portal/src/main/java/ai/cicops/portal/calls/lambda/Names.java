package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people are called; each is asked for once. */
final class Names {
  private final People people;
  private final Map<String, Optional<String>> known = new HashMap<>();

  Names(People people) {
    this.people = people;
  }

  /** Null when they are not known any more. */
  @Nullable String of(String user) {
    return known
        .computeIfAbsent(user, id -> people.find(new UserId(id)).map(Person::name))
        .orElse(null);
  }
}
