package ai.cicops.portal.calls.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.calls.Facet;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question as an address asks it: what {@link CallQueryParser} reads again. */
public final class QuestionText {
  private QuestionText() {}

  /** Such as {@code company=acme&from=2026-11-01&to=2026-12-01&outcome=lost}. */
  public static String of(CallQuestion question) {
    var pairs = new ArrayList<String>();
    var company = question.company();
    add(pairs, "company", company == null ? null : company.value());
    add(pairs, "from", question.from());
    add(pairs, "to", question.to());
    add(pairs, "zone", question.zone());
    var filter = question.filter();
    for (var facet : Facet.values()) {
      filter.facets().getOrDefault(facet, Set.of()).stream()
          .sorted()
          .forEach(value -> add(pairs, CallQueryParser.parameter(facet), value));
    }
    filter
        .measures()
        .forEach((measure, bounds) -> add(pairs, Facet.code(measure), bounds.toString()));
    add(pairs, "text", filter.text().isEmpty() ? null : filter.text());
    return String.join("&", pairs);
  }

  private static void add(List<String> pairs, String name, @Nullable String value) {
    if (value != null) {
      pairs.add(name + "=" + URLEncoder.encode(value, UTF_8));
    }
  }
}
