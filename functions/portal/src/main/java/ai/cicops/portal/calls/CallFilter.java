package ai.cicops.portal.calls;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which calls are wanted: each condition holds for any of its values, an empty one for all calls.
 *
 * @param dispositions effective ones, exact; {@link Dispositions#EMPTY} for none
 * @param text any part of the caller's number, of their name whatever its case and accents, or of
 *     the call's id
 */
public record CallFilter(
    Set<String> dispositions, Set<Outcome> outcomes, Set<RecordingState> recordings, String text) {
  public static final CallFilter ALL = new CallFilter(Set.of(), Set.of(), Set.of(), "");

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern NUMBER = Pattern.compile("[0-9 ()+./-]*[0-9][0-9 ()+./-]*");
  private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");
  private static final int WITH_COUNTRY_CODE = 11;

  public CallFilter {
    dispositions = Set.copyOf(dispositions);
    outcomes = Set.copyOf(outcomes);
    recordings = Set.copyOf(recordings);
    text = text.strip();
  }

  /** The filter made ready for many calls. */
  Test at(Instant now) {
    var digits = NUMBER.matcher(text).matches() ? NO_DIGITS.matcher(text).replaceAll("") : "";
    boolean withCountryCode = digits.length() == WITH_COUNTRY_CODE && digits.startsWith("1");
    return new Test(this, now, fold(text), withCountryCode ? digits.substring(1) : digits);
  }

  /** What tells two filters apart. */
  List<String> parts() {
    return List.of(
        new TreeSet<>(dispositions).toString(),
        new TreeSet<>(outcomes).toString(),
        new TreeSet<>(recordings).toString(),
        text);
  }

  private static String fold(String text) {
    return ACCENTS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /** Judges calls at one moment. */
  record Test(CallFilter filter, Instant now, String folded, String digits) {
    boolean takesAll() {
      return filter.equals(ALL);
    }

    boolean takes(Call call) {
      return takesDisposition(call)
          && (filter.outcomes.isEmpty() || filter.outcomes.contains(call.outcome()))
          && (filter.recordings.isEmpty()
              || filter.recordings.contains(RecordingState.of(call, now)))
          && (filter.text.isEmpty() || takesText(call));
    }

    private boolean takesDisposition(Call call) {
      var disposition = call.disposition();
      return filter.dispositions.isEmpty()
          || (disposition != null && filter.dispositions.contains(disposition))
          || (Dispositions.isEmpty(disposition)
              && filter.dispositions.contains(Dispositions.EMPTY));
    }

    private boolean takesText(Call call) {
      var number = call.customerNumber();
      var name = call.customerName();
      return (number != null && !digits.isEmpty() && digitsOf(number).contains(digits))
          || (name != null && !folded.isEmpty() && fold(name).contains(folded))
          || call.id().five9Id().contains(filter.text)
          || call.id().toString().equals(filter.text);
    }

    private static String digitsOf(String number) {
      return NO_DIGITS.matcher(number).replaceAll("");
    }
  }
}
