package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.CallFilter;
import ai.cicops.portal.calls.CallQuery;
import ai.cicops.portal.calls.Outcome;
import ai.cicops.portal.calls.RecordingState;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the list's query parameters; what cannot be meant is refused by name. */
final class CallQueryParser {
  private static final int LONGEST_TEXT = 100;
  private static final int LONGEST_DISPOSITION = 200;
  private static final int LONGEST_CURSOR = 400;
  private static final int LONGEST_TIME = 40;
  private static final int MOST_VALUES = 60;

  private static final Set<String> KNOWN =
      Set.of(
          "company", "from", "to", "zone", "disposition", "outcome", "recording", "text", "cursor");

  private CallQueryParser() {}

  /** Empty when the company's id is none: to the asker the same as a foreign one. */
  static Optional<CallQuery> parse(HttpRequest request) {
    request.queryOnly(KNOWN);
    var company = request.queryOne("company");
    var filter =
        new CallFilter(
            dispositions(request),
            values(request, "outcome", Outcome.values()),
            values(request, "recording", RecordingState.values()),
            one(request, "text", LONGEST_TEXT).orElse(""));
    var from = one(request, "from", LONGEST_TIME).orElse(null);
    var to = one(request, "to", LONGEST_TIME).orElse(null);
    var zone = request.queryOne("zone").orElse(null);
    var cursor = one(request, "cursor", LONGEST_CURSOR).orElse(null);
    if (company.isEmpty()) {
      return Optional.of(new CallQuery(null, from, to, zone, filter, cursor));
    }
    try {
      var id = new CompanyId(company.get());
      return Optional.of(new CallQuery(id, from, to, zone, filter, cursor));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private static Optional<String> one(HttpRequest request, String name, int longest) {
    var value = request.queryOne(name);
    if (value.isPresent() && value.get().length() > longest) {
      throw InvalidInput.field(name);
    }
    return value;
  }

  private static Set<String> dispositions(HttpRequest request) {
    var values = given(request, "disposition");
    if (values.stream().anyMatch(value -> value.length() > LONGEST_DISPOSITION)) {
      throw InvalidInput.field("disposition");
    }
    return new LinkedHashSet<>(values);
  }

  private static <T extends Enum<T>> Set<T> values(HttpRequest request, String name, T[] all) {
    var chosen = new LinkedHashSet<T>();
    for (var value : given(request, name)) {
      chosen.add(
          Arrays.stream(all)
              .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(value))
              .findFirst()
              .orElseThrow(() -> InvalidInput.field(name)));
    }
    return chosen;
  }

  private static List<String> given(HttpRequest request, String name) {
    var values = request.queryAll(name).stream().filter(value -> !value.isEmpty()).toList();
    if (values.size() > MOST_VALUES) {
      throw InvalidInput.field(name);
    }
    return values;
  }
}
