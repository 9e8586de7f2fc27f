package ai.cicops.portal.calls;

import ai.cicops.portal.calls.SettledCallers.StoredPart;
import ai.cicops.portal.platform.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who called a campaign for the first time on which of some ten days: of a month from the 1st, the
 * 10th, the 20th and the 30th on. Parts hang together: each names the one before it by its version,
 * so that changing one takes all later ones out of use.
 *
 * @param until the last day that is settled; before {@code begin} when none of it is
 * @param after the version of the part before; empty without one
 * @param undoneAt when a late call last took days back; null when none did
 * @param days their callers by {@link #print}, ascending; days without a new one are left out
 */
record CallerPart(
    LocalDate begin,
    LocalDate until,
    String after,
    @Nullable Instant undoneAt,
    NavigableMap<LocalDate, long[]> days) {
  private static final byte FORM = 1;
  private static final int DAYS = 10;
  private static final int VERSION_LENGTH = 12;

  /** A number of E.164 has 15 digits at most. */
  private static final int MOST_DIGITS = 15;

  private static final int NATIONAL = 10;
  private static final long NORTH_AMERICA = 10_000_000_000L;

  static LocalDate begin(LocalDate day) {
    return day.withDayOfMonth(Math.max(1, day.getDayOfMonth() / DAYS * DAYS));
  }

  /** The first day of the part after. */
  static LocalDate next(LocalDate begin) {
    var next = begin.plusDays(begin.getDayOfMonth() == 1 ? DAYS - 1 : DAYS);
    return next.getMonth() == begin.getMonth() ? next : next.withDayOfMonth(1);
  }

  /**
   * Stands for a caller's number as reported: the digits of E.164, or below zero what is made of
   * its hash where it is none.
   */
  static long print(String reported) {
    // by far the most, and of each call of a dashboard
    long national = digits(reported, 0);
    if (national >= 0 && reported.length() == NATIONAL) {
      return NORTH_AMERICA + national;
    }
    var number = Caller.e164(reported);
    long digits = number.startsWith("+") ? digits(number, 1) : -1;
    return digits >= 0 ? digits : ByteBuffer.wrap(Sha256.of(number)).getLong() | Long.MIN_VALUE;
  }

  /** Below zero where it is more or other than digits. */
  private static long digits(String text, int from) {
    long digits = text.length() > from + MOST_DIGITS || text.length() == from ? -1 : 0;
    for (int place = from; place < text.length() && digits >= 0; place++) {
      int digit = text.charAt(place) - '0';
      digits = digit >= 0 && digit <= 9 ? digits * 10 + digit : -1;
    }
    return digits;
  }

  /** The same with its days from one on taken back. */
  CallerPart undone(LocalDate from, Instant now) {
    var last = from.minusDays(1);
    return new CallerPart(
        begin, until.isBefore(last) ? until : last, after, now, days.headMap(from, false));
  }

  StoredPart stored() {
    var bytes = new ByteArrayOutputStream();
    bytes.write(FORM);
    put(bytes, begin.toEpochDay());
    put(bytes, until.toEpochDay());
    put(bytes, undoneAt == null ? 0 : undoneAt.getEpochSecond());
    put(bytes, after.length());
    after.chars().forEach(bytes::write);
    days.forEach((day, prints) -> {
      put(bytes, day.toEpochDay() - begin.toEpochDay());
      put(bytes, prints.length);
      long before = 0;
      for (long print : prints) {
        put(bytes, print - before);
        before = print;
      }
    });
    var written = bytes.toByteArray();
    var hash = Base64.getUrlEncoder().encodeToString(Sha256.begin().digest(written));
    return new StoredPart(begin, hash.substring(0, VERSION_LENGTH), written);
  }

  static CallerPart of(StoredPart stored) {
    var bytes = ByteBuffer.wrap(stored.bytes());
    if (bytes.get() != FORM) {
      throw new IllegalStateException("callers of another form");
    }
    var begin = LocalDate.ofEpochDay(next(bytes));
    var until = LocalDate.ofEpochDay(next(bytes));
    long undoneAt = next(bytes);
    var after = new StringBuilder();
    for (long left = next(bytes); left > 0; left--) {
      after.append((char) bytes.get());
    }
    var days = new TreeMap<LocalDate, long[]>();
    while (bytes.hasRemaining()) {
      var day = begin.plusDays(next(bytes));
      var prints = new long[(int) next(bytes)];
      long before = 0;
      for (int place = 0; place < prints.length; place++) {
        before += next(bytes);
        prints[place] = before;
      }
      days.put(day, prints);
    }
    return new CallerPart(
        begin,
        until,
        after.toString(),
        undoneAt == 0 ? null : Instant.ofEpochSecond(undoneAt),
        days);
  }

  /** Seven bits a byte, the lowest first. */
  private static void put(ByteArrayOutputStream bytes, long number) {
    long left = number;
    while ((left & ~0x7fL) != 0) {
      bytes.write((int) ((left & 0x7f) | 0x80));
      left >>>= 7;
    }
    bytes.write((int) left);
  }

  private static long next(ByteBuffer bytes) {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes.get();
      number |= (part & 0x7fL) << shift;
      if (part >= 0) {
        return number;
      }
    }
  }
}
