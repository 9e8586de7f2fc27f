package ai.cicops.portal.local.five9.soap;

import ai.cicops.portal.local.five9.faults.Fault;
import ai.cicops.portal.local.five9.faults.Faults;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts operations by calendar minute, hour and day of the data centre: the hour that began at
 * 21:30 ends at 22:00.
 */
final class CallCounters {

  /**
   * The count of a class in the present window; {@code timeout} is the window's length in seconds.
   */
  record Counter(OperationClass counted, int timeout, int limit, int value) {}

  private enum Window {
    MINUTE(ChronoUnit.MINUTES, 60),
    HOUR(ChronoUnit.HOURS, 3_600),
    DAY(ChronoUnit.DAYS, 86_400);

    private final ChronoUnit unit;
    private final int seconds;

    Window(ChronoUnit unit, int seconds) {
      this.unit = unit;
      this.seconds = seconds;
    }
  }

  private record Key(OperationClass counted, Window window) {}

  private record Count(ZonedDateTime since, int value) {}

  private final Quotas quotas;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Faults faults;
  private final Map<Key, Count> counts = new HashMap<>();

  CallCounters(Quotas quotas, InstantSource clock, ZoneId zone, Faults faults) {
    this.quotas = quotas;
    this.clock = clock;
    this.zone = zone;
    this.faults = faults;
  }

  /** Counts one, or refuses it when a window is full; what is refused is not counted. */
  synchronized void count(OperationClass counted) {
    for (Window window : Window.values()) {
      int limit = limit(counted, window);
      if (current(new Key(counted, window)).value() >= limit) {
        throw SoapFault.limitExceeded(limit, counted);
      }
    }
    for (Window window : Window.values()) {
      Key key = new Key(counted, window);
      Count count = current(key);
      counts.put(key, new Count(count.since(), count.value() + 1));
    }
  }

  synchronized List<Counter> state() {
    List<Counter> state = new ArrayList<>();
    for (Window window : Window.values()) {
      for (OperationClass counted : OperationClass.values()) {
        int value = current(new Key(counted, window)).value();
        state.add(new Counter(counted, window.seconds, limit(counted, window), value));
      }
    }
    return state;
  }

  private Count current(Key key) {
    ZonedDateTime since = clock.instant().atZone(zone).truncatedTo(key.window().unit);
    Count count = counts.get(key);
    return count == null || !count.since().equals(since) ? new Count(since, 0) : count;
  }

  private int limit(OperationClass counted, Window window) {
    Quotas.Limits limits = quotas.limits().getOrDefault(counted, new Quotas.Limits(0, 0, 0));
    int usual =
        switch (window) {
          case MINUTE -> limits.minute();
          case HOUR -> limits.hour();
          case DAY -> limits.day();
        };
    return faults
        .active(Fault.QUOTA)
        .filter(fault -> fault.text("class").equals(counted.label()))
        .filter(fault -> fault.text("window").equalsIgnoreCase(window.name()))
        .map(fault -> Math.min(usual, fault.number("limit")))
        .orElse(usual);
  }
}
