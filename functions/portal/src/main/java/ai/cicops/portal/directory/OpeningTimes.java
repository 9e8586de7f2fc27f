package ai.cicops.portal.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opening hours on the clock of a zone. An instant is open when the wall clock shows a minute of
 * the date's spans: a minute that the clock shows twice in autumn counts twice, one that it leaves
 * out in spring not at all.
 */
public record OpeningTimes(OpeningHours hours, ZoneId zone) {
  /** How far ahead is looked: a year and its leap day. */
  public static final Duration HORIZON = Duration.ofDays(366);

  /** From an instant to a later one, the second excluded. */
  public record Open(Instant from, Instant to) {}

  public boolean isOpen(Instant at) {
    var clock = at.atZone(zone).toLocalDateTime();
    int minute = clock.getHour() * 60 + clock.getMinute();
    return hours.on(clock.toLocalDate()).stream().anyMatch(span -> span.has(minute));
  }

  /** For how long of the time from an instant to another it is open. */
  public Duration opened(Instant from, Instant to) {
    return open(from, to).stream()
        .map(each -> Duration.between(each.from(), each.to()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** When it closes, for one that is open; empty when it does not within {@link #HORIZON}. */
  public Optional<Instant> openUntil(Instant at) {
    var end = at.plus(HORIZON);
    return open(at, end).stream()
        .findFirst()
        .filter(first -> first.from().equals(at) && first.to().isBefore(end))
        .map(Open::to);
  }

  /** When it opens after it was closed; empty when it does not within {@link #HORIZON}. */
  public Optional<Instant> nextOpening(Instant after) {
    return open(after, after.plus(HORIZON)).stream()
        .map(Open::from)
        .filter(from -> from.isAfter(after))
        .findFirst();
  }

  /** The times it is open, in order, each as long as it can be. */
  public List<Open> open(Instant from, Instant to) {
    var open = new ArrayList<Open>();
    var start = from;
    while (start.isBefore(to)) {
      var change = zone.getRules().nextTransition(start);
      var end = change == null || change.getInstant().isAfter(to) ? to : change.getInstant();
      add(open, start, end, zone.getRules().getOffset(start));
      start = end;
    }
    return open;
  }

  /** Between two changes of the clock. */
  private void add(List<Open> open, Instant from, Instant to, ZoneOffset offset) {
    var first = LocalDateTime.ofInstant(from, offset).toLocalDate();
    var last = LocalDateTime.ofInstant(to, offset).toLocalDate();
    for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
      for (var span : hours.on(date)) {
        var opens = later(at(date, span.from(), offset), from);
        var closes = earlier(at(date, span.to(), offset), to);
        if (opens.isBefore(closes)) {
          join(open, new Open(opens, closes));
        }
      }
    }
  }

  private static void join(List<Open> open, Open next) {
    if (!open.isEmpty() && open.getLast().to().equals(next.from())) {
      open.set(open.size() - 1, new Open(open.getLast().from(), next.to()));
    } else {
      open.add(next);
    }
  }

  private static Instant at(LocalDate date, int minutes, ZoneOffset offset) {
    return date.atStartOfDay().plusMinutes(minutes).toInstant(offset);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
