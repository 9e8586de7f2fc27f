package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.Disposition;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Comparator;
import java.util.List;

/** The dispositions with a known meaning, by name. */
@Serdeable.Serializable
record DispositionsAnswer(List<Known> dispositions) {
  @Serdeable.Serializable
  record Known(String name, String outcome, boolean bookable) {}

  static DispositionsAnswer of(List<Disposition> known) {
    return new DispositionsAnswer(
        known.stream()
            .sorted(Comparator.comparing(Disposition::name))
            .map(one -> new Known(one.name(), CallSummary.code(one.outcome()), one.bookable()))
            .toList());
  }
}
