package ai.cicops.portal.five9;

import ai.cicops.portal.five9.PhonePlatform.Counter;
import ai.cicops.portal.five9.PhonePlatform.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Five9's quotas as far as this run knows them: read once, counted on with every request, so that
 * they are respected before they bite. Minute, hour and day are the calendar's at the data centre.
 */
final class Quotas {
  /** Clocks differ a little; nobody asks in the first moment of a period. */
  private static final Duration MARGIN = Duration.ofSeconds(2);

  private static final Duration HOUR = Duration.ofHours(1);

  private final ZoneId zone;
  private final InstantSource clock;
  private List<Tally> tallies = List.of();

  Quotas(ZoneId zone, InstantSource clock) {
    this.zone = zone;
    this.clock = clock;
  }

  void know(List<Counter> counters) {
    var now = clock.instant();
    tallies =
        counters.stream()
            .map(counter -> new Tally(counter, counter.used(), boundary(counter.period(), now)))
            .toList();
  }

  void used(Operation operation) {
    var now = clock.instant();
    var counted = new ArrayList<Tally>();
    for (var tally : tallies) {
      var current = tally.at(now, this);
      counted.add(current.counter().operation() == operation ? current.plusOne() : current);
    }
    tallies = counted;
  }

  /** When the operation may be asked for again; empty when it may now. */
  Optional<Instant> free(Operation operation) {
    return free(operation, 0);
  }

  /**
   * @param reserve the share of a daily quota, one in so many, that is left to others; 0: none
   */
  Optional<Instant> free(Operation operation, int reserve) {
    var now = clock.instant();
    return tallies.stream()
        .map(tally -> tally.at(now, this))
        .filter(tally -> tally.counter().operation() == operation)
        .filter(tally -> tally.used() >= tally.limit(reserve))
        .map(Tally::resetsAt)
        .max(Instant::compareTo)
        .map(reset -> reset.plus(MARGIN));
  }

  /** When a period of this length that holds now is over. */
  Instant after(Duration period) {
    return boundary(period, clock.instant()).plus(MARGIN);
  }

  private Instant boundary(Duration period, Instant now) {
    var local = now.atZone(zone);
    if (period.compareTo(Duration.ofMinutes(1)) <= 0) {
      return local.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1).toInstant();
    }
    if (period.compareTo(HOUR) <= 0) {
      return local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
    }
    return local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
  }

  private record Tally(Counter counter, long used, Instant resetsAt) {
    Tally at(Instant now, Quotas quotas) {
      return now.isBefore(resetsAt)
          ? this
          : new Tally(counter, 0, quotas.boundary(counter.period(), now));
    }

    Tally plusOne() {
      return new Tally(counter, used + 1, resetsAt);
    }

    long limit(int reserve) {
      boolean daily = counter.period().compareTo(HOUR) > 0;
      return reserve > 0 && daily ? counter.limit() - counter.limit() / reserve : counter.limit();
    }
  }
}
