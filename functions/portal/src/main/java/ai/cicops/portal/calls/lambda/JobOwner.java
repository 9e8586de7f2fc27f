package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.identity.Person;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Who sees to a lost job, or could.
 *
 * @param name null when they are not known any more
 */
@Json
record JobOwner(String id, @Nullable String name) {
  static JobOwner of(Person person) {
    return new JobOwner(person.id().value(), person.name());
  }
}
