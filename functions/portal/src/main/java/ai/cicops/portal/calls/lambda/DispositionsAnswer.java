package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.Disposition;
import ai.cicops.portal.calls.Facet;
import io.avaje.jsonb.Json;
import java.util.Comparator;
import java.util.List;

/** The dispositions that a call can be corrected to, by name. */
@Json
record DispositionsAnswer(List<Known> dispositions) {
  @Json
  record Known(String name, String outcome, boolean bookable) {}

  static DispositionsAnswer of(List<Disposition> choices) {
    return new DispositionsAnswer(
        choices.stream()
            .sorted(Comparator.comparing(Disposition::name))
            .map(one -> new Known(one.name(), Facet.code(one.outcome()), one.bookable()))
            .toList());
  }
}
