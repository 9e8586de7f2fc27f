package ai.cicops.portal.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Numbers on their way into columns or out of them. One walk through a chunk serves both
 * directions: each method takes the value to write and returns the value that now stands there; on
 * the way out what is given is not looked at. So writer and reader cannot differ.
 */
abstract class ColumnFlow {
  private static final int PREDICTED = 0;
  private static final int NEW = 1;
  private static final int NULL = 2;
  private static final int NEW_PHONE = 3;
  private static final int KNOWN = 4;
  private static final int MILLIS = 1_000_000;
  private static final Duration[] WHOLE_SECONDS = new Duration[1024];

  static {
    for (int seconds = 0; seconds < WHOLE_SECONDS.length; seconds++) {
      WHOLE_SECONDS[seconds] = Duration.ofSeconds(seconds);
    }
  }

  /** Values that a column has had, and what followed a value of another column. */
  static final class Dictionary<T> {
    private final List<T> values = new ArrayList<>();
    private final Map<T, Integer> places = new HashMap<>();
    private final Map<Object, T> after = new HashMap<>();

    @Nullable T after(@Nullable Object parent) {
      return parent == null ? null : after.get(parent);
    }

    void follows(@Nullable Object parent, @Nullable T value) {
      if (parent != null) {
        if (value == null) {
          after.remove(parent);
        } else {
          after.put(parent, value);
        }
      }
    }
  }

  abstract boolean writing();

  /** A number, best a small one that is not negative. */
  abstract long number(Column column, long given);

  final long signed(Column column, long given) {
    long coded = number(column, zigzag(given));
    return (coded >>> 1) ^ -(coded & 1);
  }

  final @Nullable Integer count(Column column, @Nullable Integer given) {
    long coded = number(column, given == null ? 0 : 1 + zigzag(given));
    return coded == 0 ? null : (int) unzigzag(coded - 1);
  }

  final @Nullable Duration duration(
      Column column, @Nullable Duration given, long predictedSeconds) {
    long coded =
        number(
            column,
            given == null
                ? 0
                : 1
                    + (zigzag(given.getSeconds() - predictedSeconds) << 1
                        | (given.getNano() == 0 ? 0 : 1)));
    if (coded == 0) {
      return null;
    }
    long seconds = unzigzag((coded - 1) >>> 1) + predictedSeconds;
    if (((coded - 1) & 1) == 0) {
      return seconds >= 0 && seconds < WHOLE_SECONDS.length
          ? WHOLE_SECONDS[(int) seconds]
          : Duration.ofSeconds(seconds);
    }
    return Duration.ofSeconds(seconds, fraction(given == null ? 0 : given.getNano()));
  }

  final Instant instant(Column column, Instant given, long predictedSeconds) {
    long coded =
        number(
            column,
            zigzag(given.getEpochSecond() - predictedSeconds) << 1
                | (given.getNano() == 0 ? 0 : 1));
    long seconds = unzigzag(coded >>> 1) + predictedSeconds;
    return (coded & 1) == 0
        ? Instant.ofEpochSecond(seconds)
        : Instant.ofEpochSecond(seconds, fraction(given.getNano()));
  }

  private long fraction(long given) {
    long hundredths = number(Column.FRACTION, given / (10 * MILLIS));
    long millis = number(Column.FRACTION_MILLIS, given / MILLIS % 10);
    return (hundredths * 10 + millis) * MILLIS + number(Column.FRACTION_REST, given % MILLIS);
  }

  /** An instant that many entries share, such as when a report was read. */
  final @Nullable Instant moment(
      Column column,
      Dictionary<Instant> known,
      @Nullable Instant given,
      @Nullable Instant predicted) {
    long code = number(column, writing() ? code(known, given, predicted) : 0);
    return switch ((int) code) {
      case PREDICTED -> predicted;
      case NULL -> null;
      case NEW -> {
        long last = known.values.isEmpty() ? 0 : known.values.getLast().getEpochSecond();
        yield learn(
            known, instant(Column.MOMENT_STEP, given == null ? Instant.EPOCH : given, last));
      }
      default -> known.values.get((int) code - KNOWN);
    };
  }

  /** A text that comes again and again. */
  final @Nullable String text(
      Column column, Dictionary<String> known, @Nullable String given, @Nullable String predicted) {
    long code = number(column, writing() ? code(known, given, predicted) : 0);
    return switch ((int) code) {
      case PREDICTED -> predicted;
      case NULL -> null;
      case NEW -> learn(known, characters(Column.TEXT_LENGTH, Column.TEXT, orEmpty(given)));
      default -> known.values.get((int) code - KNOWN);
    };
  }

  /** A path: new ones cost little once the call's own texts are taken out. */
  final @Nullable String path(
      Column column, Dictionary<String> known, OwnTexts own, @Nullable String given) {
    var template = given == null || !writing() ? given : own.takeOut(given);
    long code = number(column, writing() ? code(known, template, null) : 0);
    var read =
        switch ((int) code) {
          case PREDICTED, NULL -> null;
          case NEW -> learn(known, characters(Column.PATH_LENGTH, Column.PATH, orEmpty(template)));
          default -> known.values.get((int) code - KNOWN);
        };
    return read == null ? null : own.putIn(read);
  }

  /** A phone number: ten digits cost about three bytes, whatever else comes is a text. */
  final @Nullable String phone(
      Column column, Dictionary<String> known, @Nullable String given, @Nullable String predicted) {
    long code = 0;
    if (writing()) {
      code = code(known, given, predicted);
      code = code == NEW && isPhone(orEmpty(given)) ? NEW_PHONE : code;
    }
    code = number(column, code);
    return switch ((int) code) {
      case PREDICTED -> predicted;
      case NULL -> null;
      case NEW -> learn(known, characters(Column.TEXT_LENGTH, Column.TEXT, orEmpty(given)));
      case NEW_PHONE -> learn(known, digits(writing() ? Long.parseLong(orEmpty(given)) : 0));
      default -> known.values.get((int) code - KNOWN);
    };
  }

  private String digits(long given) {
    long area = number(Column.AREA, given / 1_000_000_000L);
    area = area * 100 + number(Column.AREA_REST, given / 10_000_000 % 100);
    long exchange = number(Column.EXCHANGE, given / 1_000_000 % 10);
    exchange = exchange * 100 + number(Column.EXCHANGE_REST, given / 10_000 % 100);
    long line = number(Column.LINE, given / 100 % 100);
    line = line * 100 + number(Column.LINE_REST, given % 100);
    return Long.toString((area * 1000 + exchange) * 10_000 + line);
  }

  private static boolean isPhone(String text) {
    return text.length() == 10
        && text.charAt(0) != '0'
        && text.chars().allMatch(character -> character >= '0' && character <= '9');
  }

  /** A person's name: its words come again, the name seldom. */
  final @Nullable String name(
      Column column,
      Dictionary<String> known,
      Dictionary<String> words,
      @Nullable String given,
      @Nullable String predicted) {
    long code = number(column, writing() ? code(known, given, predicted) : 0);
    return switch ((int) code) {
      case PREDICTED -> predicted;
      case NULL -> null;
      case NEW -> learn(known, joined(words, orEmpty(given)));
      default -> known.values.get((int) code - KNOWN);
    };
  }

  private String joined(Dictionary<String> words, String given) {
    var parts = given.split(" ", -1);
    int count = (int) number(Column.CUSTOMER_WORDS, parts.length);
    var name = new StringBuilder();
    for (int place = 0; place < count; place++) {
      var word = place < parts.length ? parts[place] : "";
      long code = number(Column.CUSTOMER_WORD, writing() ? code(words, word, null) : 0);
      name.append(place == 0 ? "" : " ")
          .append(
              code == NEW
                  ? learn(words, characters(Column.WORD_LENGTH, Column.WORD, word))
                  : words.values.get((int) code - KNOWN));
    }
    return name.toString();
  }

  /** UTF-16 units one by one: whatever a text holds comes back as it was. */
  final String characters(Column length, Column characters, String given) {
    int count = (int) number(length, given.length());
    var text = new char[count];
    for (int place = 0; place < count; place++) {
      text[place] = (char) number(characters, writing() ? given.charAt(place) : 0);
    }
    return new String(text);
  }

  private static <T> long code(Dictionary<T> known, @Nullable T given, @Nullable T predicted) {
    if (Objects.equals(given, predicted)) {
      return PREDICTED;
    }
    if (given == null) {
      return NULL;
    }
    var place = known.places.get(given);
    return place == null ? NEW : KNOWN + place;
  }

  private <T> T learn(Dictionary<T> known, T value) {
    if (writing()) {
      known.places.put(value, known.values.size());
    }
    known.values.add(value);
    return value;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }

  private static long unzigzag(long coded) {
    return (coded >>> 1) ^ -(coded & 1);
  }
}
