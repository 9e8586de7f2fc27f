package ai.cicops.portal.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A place between two rows of a list. As text it is opaque and carries a print of itself, and of
 * whom and which list it was made for; it grants nothing, for every page is authorized anew.
 *
 * @param older whether the rows after the place are wanted, or those before it
 */
record CallCursor(boolean older, Instant start, String callId) {
  /** Newest first. */
  static final Comparator<Call> ORDER =
      Comparator.comparing(Call::start).thenComparing(call -> call.id().toString()).reversed();

  private static final int LONGEST = 400;
  private static final int PRINT_LENGTH = 12;
  private static final int PRINT_BYTES = 9;

  static CallCursor olderThan(Call call) {
    return new CallCursor(true, call.start(), call.id().toString());
  }

  static CallCursor newerThan(Call call) {
    return new CallCursor(false, call.start(), call.id().toString());
  }

  /** True when the call comes before this place in the list. */
  boolean isAfter(Call call) {
    int order = call.start().compareTo(start);
    order = order == 0 ? call.id().toString().compareTo(callId) : order;
    return order > 0 || (order == 0 && older);
  }

  String text(List<String> list) {
    var place = (older ? "o" : "n") + start + ' ' + callId;
    var plain = print(list, place) + place;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }

  /** Empty when it is none, was altered, or is another person's or another list's. */
  static Optional<CallCursor> parse(String text, List<String> list) {
    try {
      var plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      var place = plain.substring(PRINT_LENGTH);
      int space = place.indexOf(' ');
      if (text.length() > LONGEST || !plain.startsWith(print(list, place))) {
        return Optional.empty();
      }
      var start = Instant.parse(place.substring(1, space));
      return Optional.of(new CallCursor(place.startsWith("o"), start, place.substring(space + 1)));
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException malformed) {
      return Optional.empty();
    }
  }

  private static String print(List<String> list, String place) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      for (var part : list) {
        var bytes = part.getBytes(UTF_8);
        hash.update((bytes.length + ":").getBytes(UTF_8));
        hash.update(bytes);
      }
      hash.update(place.getBytes(UTF_8));
      var print = java.util.Arrays.copyOf(hash.digest(), PRINT_BYTES);
      return Base64.getUrlEncoder().encodeToString(print);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
