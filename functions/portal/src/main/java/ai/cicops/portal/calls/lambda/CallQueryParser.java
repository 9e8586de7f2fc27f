package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.AreaCodes;
import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.CallFilter;
import ai.cicops.portal.calls.CallQuery;
import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.Measure;
import ai.cicops.portal.calls.Outcome;
import ai.cicops.portal.calls.RecordingState;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.teams.TeamId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads which calls are asked for; what cannot be meant is refused by name. */
public final class CallQueryParser {
  private static final int LONGEST_TEXT = 100;
  private static final int LONGEST_VALUE = 200;
  private static final int LONGEST_CURSOR = 400;
  private static final int LONGEST_TIME = 40;
  private static final int MOST_VALUES = 60;
  private static final Pattern BOUNDS = Pattern.compile("(\\d{1,6})?-(\\d{1,6})?");

  private static final String CURSOR = "cursor";
  private static final String WITH = "with";
  private static final String NEWCOMERS = "newcomers";
  private static final Set<String> QUESTION = question();

  private CallQueryParser() {}

  private static Set<String> question() {
    var names = new HashSet<>(List.of("company", "from", "to", "zone", "text"));
    for (var facet : Facet.values()) {
      names.add(parameter(facet));
    }
    for (var measure : Measure.values()) {
      names.add(Facet.code(measure));
    }
    return Set.copyOf(names);
  }

  static String parameter(Facet facet) {
    return facet == Facet.CALL_TYPE ? "callType" : Facet.code(facet);
  }

  /** The facet of a parameter; empty for what is none. */
  static Optional<Facet> facet(String name) {
    return Stream.of(Facet.values())
        .filter(facet -> facet.isCounted() && parameter(facet).equals(name))
        .findFirst();
  }

  /** Empty when the company's id is none: to the asker the same as a foreign one. */
  static Optional<CallQuery> parse(HttpRequest request) {
    var question = question(request, Set.of(CURSOR, WITH));
    var cursor = one(request, CURSOR, LONGEST_CURSOR).orElse(null);
    var with = request.queryOne(WITH);
    if (with.isPresent() && !with.get().equals(NEWCOMERS)) {
      throw InvalidInput.field(WITH);
    }
    return question.map(asked -> new CallQuery(asked, cursor, with.isPresent()));
  }

  /**
   * The question alone.
   *
   * @param besides parameters that the route has of its own
   */
  public static Optional<CallQuestion> question(HttpRequest request, Set<String> besides) {
    var known = new HashSet<>(QUESTION);
    known.addAll(besides);
    request.queryOnly(known);
    var company = request.queryOne("company");
    var filter =
        new CallFilter(
            facets(request), measures(request), one(request, "text", LONGEST_TEXT).orElse(""));
    var from = one(request, "from", LONGEST_TIME).orElse(null);
    var to = one(request, "to", LONGEST_TIME).orElse(null);
    var zone = request.queryOne("zone").orElse(null);
    if (company.isEmpty()) {
      return Optional.of(new CallQuestion(null, from, to, zone, filter));
    }
    try {
      var id = new CompanyId(company.get());
      return Optional.of(new CallQuestion(id, from, to, zone, filter));
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

  private static Map<Facet, Set<String>> facets(HttpRequest request) {
    var facets = new EnumMap<Facet, Set<String>>(Facet.class);
    for (var facet : Facet.values()) {
      var name = parameter(facet);
      var values = request.queryAll(name).stream().filter(value -> !value.isEmpty()).toList();
      if (values.size() > MOST_VALUES || !values.stream().allMatch(value -> isOne(facet, value))) {
        throw InvalidInput.field(name);
      }
      facets.put(facet, new LinkedHashSet<>(values));
    }
    return facets;
  }

  private static boolean isOne(Facet facet, String value) {
    return switch (facet) {
      case OUTCOME -> Facet.of(Outcome.class, value).isPresent();
      case RECORDING -> Facet.of(RecordingState.class, value).isPresent();
      case DIRECTION -> Facet.of(Call.Direction.class, value).isPresent();
      case ANSWERED, ABANDONED, BOOKABLE, WINNABLE -> Set.of("yes", "no").contains(value);
      case HOURS -> Set.of("in", "out", Facet.EMPTY).contains(value);
      case TEAM -> TeamId.parse(value).isPresent();
      case CALLER -> Set.of("new", "repeat", Facet.EMPTY).contains(value);
      case AREA -> value.equals(Facet.EMPTY) || AreaCodes.of(value).isPresent();
      case DISPOSITION, CALL_TYPE, AGENT, CAMPAIGN, NUMBER, TRADE, ORGANIZATION, TAG ->
          value.length() <= LONGEST_VALUE;
    };
  }

  private static Map<Measure, Measure.Bounds> measures(HttpRequest request) {
    var measures = new EnumMap<Measure, Measure.Bounds>(Measure.class);
    for (var measure : Measure.values()) {
      var name = Facet.code(measure);
      request.queryOne(name).ifPresent(text -> measures.put(measure, bounds(name, text)));
    }
    return measures;
  }

  /** {@code 60-300}, {@code 60-} or {@code -300}: seconds, both included. */
  private static Measure.Bounds bounds(String name, String text) {
    var found = BOUNDS.matcher(text);
    if (!found.matches() || text.length() == 1) {
      throw InvalidInput.field(name);
    }
    long least = found.group(1) == null ? 0 : Long.parseLong(found.group(1));
    long most = found.group(2) == null ? Measure.Bounds.ANY : Long.parseLong(found.group(2));
    if (most < least) {
      throw InvalidInput.field(name);
    }
    return new Measure.Bounds(least, most);
  }
}
