package ai.cicops.portal.calls;

import java.text.Normalizer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which calls are wanted: every condition holds. A facet's does for any of its values, {@link
 * Facet#EMPTY} for calls that have none.
 *
 * @param facets those with at least one value
 * @param text any part of the caller's number, of the call's id, or, whatever its case and accents,
 *     of the caller's name or of a note; empty for all calls
 */
public record CallFilter(
    Map<Facet, Set<String>> facets, Map<Measure, Measure.Bounds> measures, String text) {
  public static final CallFilter ALL = new CallFilter(Map.of(), Map.of(), "");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern NUMBER = Pattern.compile("[0-9 ()+./-]*[0-9][0-9 ()+./-]*");
  private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
  private static final int WITH_COUNTRY_CODE = 11;

  public CallFilter {
    var asked = new EnumMap<Facet, Set<String>>(Facet.class);
    facets.forEach((facet, values) -> {
      if (!values.isEmpty()) {
        asked.put(facet, Set.copyOf(values));
      }
    });
    facets = Map.copyOf(asked);
    measures = Map.copyOf(measures);
    text = text.strip();
  }

  /** The same with a condition more, in the place of the facet's own; without values with none. */
  public CallFilter with(Facet facet, String... values) {
    var more = new EnumMap<Facet, Set<String>>(Facet.class);
    more.putAll(facets);
    more.put(facet, Set.of(values));
    return new CallFilter(more, measures, text);
  }

  public CallFilter with(Measure measure, Measure.Bounds bounds) {
    var more = new EnumMap<Measure, Measure.Bounds>(Measure.class);
    more.putAll(measures);
    more.put(measure, bounds);
    return new CallFilter(facets, more, text);
  }

  public CallFilter saying(String words) {
    return new CallFilter(facets, measures, words);
  }

  /** The filter made ready for many calls. */
  Test at(Instant now, Sight sight) {
    var digits = NUMBER.matcher(text).matches() ? NO_DIGITS.matcher(text).replaceAll("") : "";
    boolean withCountryCode = digits.length() == WITH_COUNTRY_CODE && digits.startsWith("1");
    return new Test(this, sight, now, fold(text), withCountryCode ? digits.substring(1) : digits);
  }

  /** What tells two filters apart. */
  List<String> parts() {
    var parts = new TreeMap<String, String>();
    facets.forEach((facet, values) -> parts.put(facet.name(), new TreeSet<>(values).toString()));
    measures.forEach((measure, bounds) -> parts.put(measure.name(), bounds.toString()));
    return Stream.concat(parts.entrySet().stream().map(Object::toString), Stream.of(text)).toList();
  }

  private static String fold(String text) {
    return ACCENTS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /** Judges calls at one moment, in somebody's sight. */
  record Test(CallFilter filter, Sight sight, Instant now, String folded, String digits) {
    boolean takesAll() {
      return filter.equals(ALL);
    }

    /** True when {@link Sight#know} has to come first. */
    boolean asksCompanies() {
      return filter.facets.keySet().stream().anyMatch(Facet::ofCompany);
    }

    /** True when {@link Sight#note} has to come first, of all later calls. */
    boolean asksBookings() {
      return filter.facets.keySet().stream().anyMatch(Facet::ofBookings);
    }

    /** True when {@link Sight#meet} has to come first, of all earlier calls. */
    boolean asksNewcomers() {
      return filter.facets.keySet().stream().anyMatch(Facet::ofNewcomers);
    }

    boolean takes(Call call) {
      for (var asked : filter.facets.entrySet()) {
        if (!takes(call, asked.getKey(), asked.getValue())) {
          return false;
        }
      }
      for (var asked : filter.measures.entrySet()) {
        if (!asked.getValue().hold(asked.getKey().seconds(call))) {
          return false;
        }
      }
      return filter.text.isEmpty() || takesText(call);
    }

    private boolean takes(Call call, Facet facet, Set<String> wanted) {
      var values = facet.values(call, sight, now);
      return values.isEmpty()
          ? wanted.contains(Facet.EMPTY)
          : values.stream().anyMatch(wanted::contains);
    }

    private boolean takesText(Call call) {
      var number = call.customerNumber();
      var name = call.customerName();
      return (number != null && !digits.isEmpty() && digitsOf(number).contains(digits))
          || (name != null && !folded.isEmpty() && fold(name).contains(folded))
          || call.id().five9Id().contains(filter.text)
          || (!folded.isEmpty()
              && call.overlay().shownNotes().stream()
                  .anyMatch(note -> fold(note.text()).contains(folded)))
          || call.id().toString().equals(filter.text);
    }

    private static String digitsOf(String number) {
      return NO_DIGITS.matcher(number).replaceAll("");
    }
  }
}
