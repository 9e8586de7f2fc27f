package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.Disposition;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.Outcome;
import ai.cicops.portal.platform.lambda.InvalidInput;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a disposition, as it comes in.
 *
 * @param version of what the person saw
 * @param meaning null to take back what was said
 */
@Json
record ClassificationBody(String name, long version, @Nullable Meaning meaning) {
  @Json
  record Meaning(String outcome, boolean bookable, boolean billable) {}

  @Nullable Disposition parsedMeaning() {
    return meaning == null ? null : parsed(meaning);
  }

  private Disposition parsed(Meaning given) {
    var outcome =
        Facet.of(Outcome.class, given.outcome())
            .orElseThrow(() -> InvalidInput.field("meaning.outcome"));
    if (!Disposition.isPossible(outcome, given.bookable())) {
      throw InvalidInput.field("meaning.bookable");
    }
    return new Disposition(name, outcome, given.bookable(), given.billable());
  }
}
