package ai.cicops.portal.dashboards;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.Measure;
import ai.cicops.portal.calls.Period;
import ai.cicops.portal.calls.SelectedCalls;
import ai.cicops.portal.dashboards.Dashboard.Day;
import ai.cicops.portal.dashboards.Dashboard.Hour;
import ai.cicops.portal.dashboards.Dashboard.OfCompany;
import ai.cicops.portal.dashboards.Dashboard.Part;
import ai.cicops.portal.dashboards.Dashboard.Wait;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.Targets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** Sums up the calls of a period and of the one before, as they come. */
final class Gathering {
  private static final int[] WAITS = {0, 6, 11, 21, 31, 61, 121};

  private final SelectedCalls calls;
  private final Period period;
  private final Period before;
  private final Set<Facet> facets;
  private final Targets targets;
  private final Map<LocalDate, Figures> days = new HashMap<>();
  private final Map<LocalDate, Figures> daysBefore = new HashMap<>();
  private final Map<DayOfWeek, Map<Integer, Figures>> hours = new EnumMap<>(DayOfWeek.class);
  private final Map<Facet, Map<String, Part>> parts = new EnumMap<>(Facet.class);
  private final Map<CompanyId, OfCompany> companies = new HashMap<>();
  private final int[] answered = new int[WAITS.length];
  private final int[] abandoned = new int[WAITS.length];
  private Figures now = Figures.NONE;
  private Figures then = Figures.NONE;

  /**
   * @param facets by which calls are told into parts
   */
  Gathering(SelectedCalls calls, Set<Facet> facets) {
    this.calls = calls;
    this.period = calls.period();
    this.before = period.before();
    this.facets = facets;
    this.targets = calls.targets();
  }

  Dashboard of(Optional<Instant> dataAsOf) {
    calls
        .over(period.since(before))
        .knowingBookings()
        .knowingNewcomers()
        .days(day -> {
          take(day.calls());
          return true;
        });
    var sorted = new EnumMap<Facet, List<Part>>(Facet.class);
    facets.forEach(facet -> sorted.put(facet, sorted(parts.getOrDefault(facet, Map.of()))));
    return new Dashboard(
        period,
        before,
        targets,
        now,
        then,
        days(),
        hours(),
        sorted,
        companies(),
        waits(),
        dataAsOf);
  }

  private void take(List<Call> ofDay) {
    var inbound =
        ofDay.stream().filter(call -> call.direction() == Call.Direction.INBOUND).toList();
    calls.know(inbound, Facet.WINNABLE);
    facets.forEach(facet -> calls.know(inbound, facet));
    for (var call : inbound) {
      boolean winnable = calls.isWinnable(call);
      boolean newCaller = calls.isNewCaller(call).orElse(false);
      var figures = Figures.of(call, winnable, newCaller, targets.shortAbandon());
      if (calls.company().isEmpty()) {
        takeCompany(call, winnable, newCaller);
      }
      if (period.holds(call.start())) {
        takeNow(call, figures);
      } else if (before.holds(call.start())) {
        takeThen(call, figures);
      }
    }
  }

  private void takeNow(Call call, Figures figures) {
    now = now.and(figures);
    var clock = call.start().atZone(period.zone());
    days.merge(clock.toLocalDate(), figures, Figures::and);
    hours
        .computeIfAbsent(clock.getDayOfWeek(), _ -> new TreeMap<>())
        .merge(clock.getHour(), figures, Figures::and);
    tell(call, figures, Figures.NONE);
    int bucket = bucket(Measure.WAIT.seconds(call));
    answered[bucket] += figures.answered();
    abandoned[bucket] += figures.shortAbandons() + figures.abandoned();
  }

  private void takeThen(Call call, Figures figures) {
    then = then.and(figures);
    daysBefore.merge(day(call.start()), figures, Figures::and);
    tell(call, Figures.NONE, figures);
  }

  private void takeCompany(Call call, boolean winnable, boolean newCaller) {
    calls
        .companyOf(call)
        .ifPresent(of -> {
          var figures = Figures.of(call, winnable, newCaller, of.targets().shortAbandon());
          boolean isNow = period.holds(call.start());
          boolean isThen = !isNow && before.holds(call.start());
          companies.merge(
              of.company().id(),
              new OfCompany(
                  of.company(),
                  of.targets(),
                  isNow ? figures : Figures.NONE,
                  isThen ? figures : Figures.NONE),
              OfCompany::and);
        });
  }

  private void tell(Call call, Figures figures, Figures earlier) {
    for (var facet : facets) {
      var told = parts.computeIfAbsent(facet, _ -> new HashMap<>());
      var values = calls.values(facet, call);
      for (var value : values.isEmpty() ? List.of(Facet.EMPTY) : values) {
        var part = told.get(value);
        told.put(
            value,
            part == null
                ? new Part(value, calls.name(facet, value, call), figures, earlier)
                : new Part(
                    value, part.name(), part.figures().and(figures), part.before().and(earlier)));
      }
    }
  }

  private static int bucket(long seconds) {
    int bucket = 0;
    while (bucket + 1 < WAITS.length && seconds >= WAITS[bucket + 1]) {
      bucket++;
    }
    return bucket;
  }

  private static List<Part> sorted(Map<String, Part> parts) {
    return parts.values().stream()
        .filter(part -> part.figures().calls() > 0)
        .sorted(
            Comparator.<Part>comparingInt(part -> -part.figures().calls())
                .thenComparing(Part::value))
        .toList();
  }

  private List<OfCompany> companies() {
    return companies.values().stream()
        .filter(each -> each.figures().calls() + each.before().calls() > 0)
        .sorted(
            Comparator.<OfCompany>comparingInt(each -> -each.shortfall().calls())
                .thenComparing(each -> each.company().sortKey()))
        .toList();
  }

  private List<Day> days() {
    long apart = ChronoUnit.DAYS.between(day(before.start()), day(period.start()));
    var last = day(period.end().minusNanos(1));
    var all = new ArrayList<Day>();
    for (var date = day(period.start()); !date.isAfter(last); date = date.plusDays(1)) {
      all.add(
          new Day(
              date,
              days.getOrDefault(date, Figures.NONE),
              daysBefore.getOrDefault(date.minusDays(apart), Figures.NONE)));
    }
    return all;
  }

  private LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, period.zone());
  }

  private List<Hour> hours() {
    var all = new ArrayList<Hour>();
    hours.forEach((weekday, ofDay) ->
        ofDay.forEach((hour, figures) -> all.add(new Hour(weekday, hour, figures))));
    return all;
  }

  private List<Wait> waits() {
    var all = new ArrayList<Wait>();
    for (int bucket = 0; bucket < WAITS.length; bucket++) {
      var most =
          bucket + 1 < WAITS.length ? OptionalInt.of(WAITS[bucket + 1] - 1) : OptionalInt.empty();
      all.add(new Wait(WAITS[bucket], most, answered[bucket], abandoned[bucket]));
    }
    return all;
  }
}
