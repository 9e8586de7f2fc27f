package ai.cicops.portal.dashboards.lambda;

import ai.cicops.portal.calls.AreaCodes;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.lambda.PeriodAnswer;
import ai.cicops.portal.dashboards.Dashboard;
import ai.cicops.portal.dashboards.Figures;
import ai.cicops.portal.dashboards.Shortfall;
import ai.cicops.portal.directory.lambda.TargetsSheet;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What the calls of a period came to, beside the period before. */
@Json
record DashboardAnswer(
    PeriodAnswer period,
    PeriodAnswer before,
    TargetsSheet targets,
    Sums figures,
    Sums figuresBefore,
    List<Day> days,
    List<Hour> hours,
    List<Part> outcomes,
    List<Part> dispositions,
    List<Part> numbers,
    List<Part> trades,
    List<Part> openingHours,
    List<Area> areas,
    @Nullable List<Part> agents,
    List<OfCompany> companies,
    List<Wait> waits,
    @Nullable Instant dataAsOf) {

  /** Rates in percent with one decimal, null where there is nothing to divide by. */
  @Json
  record Sums(
      int calls,
      int shortAbandons,
      int answered,
      int abandoned,
      int bookable,
      int booked,
      int lost,
      int winnable,
      int newCallers,
      @Nullable Double answeredRate,
      @Nullable Double abandonedRate,
      @Nullable Double bookedRate,
      @Nullable Integer averageWaitSeconds,
      @Nullable Integer averageTalkSeconds) {
    static Sums of(Figures figures) {
      return new Sums(
          figures.calls(),
          figures.shortAbandons(),
          figures.answered(),
          figures.abandoned(),
          figures.bookable(),
          figures.booked(),
          figures.lost(),
          figures.winnable(),
          figures.newCallers(),
          percent(figures.answeredRate()),
          percent(figures.abandonedRate()),
          percent(figures.bookedRate()),
          whole(figures.averageWait()),
          whole(figures.averageTalk()));
    }

    private static @Nullable Double percent(OptionalInt tenths) {
      return tenths.isEmpty() ? null : tenths.getAsInt() / 10.0;
    }
  }

  private static @Nullable Integer whole(OptionalInt number) {
    return number.isEmpty() ? null : number.getAsInt();
  }

  /** The counts of a part. */
  @Json
  record Counts(int calls, int answered, int abandoned, int booked, int lost) {
    static Counts of(Figures figures) {
      return new Counts(
          figures.calls(),
          figures.answered(),
          figures.abandoned(),
          figures.booked(),
          figures.lost());
    }
  }

  @Json
  record Day(String date, Counts now, Counts before) {}

  /**
   * @param weekday 1 for Monday
   */
  @Json
  record Hour(int weekday, int hour, Counts now) {}

  @Json
  record Part(String value, @Nullable String name, Counts now, Counts before) {}

  /**
   * @param code {@link Facet#EMPTY} for numbers of elsewhere, of which nothing else is known
   */
  @Json
  record Area(
      String code, @Nullable String town, @Nullable String state, Counts now, Counts before) {
    static Area of(Dashboard.Part part) {
      var place = AreaCodes.of(part.value());
      return new Area(
          part.value(),
          place.map(AreaCodes.Place::town).orElse(null),
          place.map(AreaCodes.Place::state).orElse(null),
          Counts.of(part.figures()),
          Counts.of(part.before()));
    }
  }

  /** The calls that would have to have gone otherwise. */
  @Json
  record Missed(int answered, int abandoned, int booked, int missing) {
    static Missed of(Shortfall shortfall) {
      return new Missed(
          shortfall.answered(), shortfall.abandoned(), shortfall.booked(), shortfall.missing());
    }
  }

  @Json
  record OfCompany(
      String id, String name, TargetsSheet targets, Sums now, Sums before, Missed shortfall) {
    static OfCompany of(Dashboard.OfCompany each) {
      return new OfCompany(
          each.company().id().value(),
          each.company().name(),
          TargetsSheet.of(each.targets()),
          Sums.of(each.figures()),
          Sums.of(each.before()),
          Missed.of(each.shortfall()));
    }
  }

  @Json
  record Wait(int least, @Nullable Integer most, int answered, int abandoned) {}

  static DashboardAnswer of(Dashboard dashboard) {
    return new DashboardAnswer(
        PeriodAnswer.of(dashboard.period()),
        PeriodAnswer.of(dashboard.before()),
        TargetsSheet.of(dashboard.targets()),
        Sums.of(dashboard.figures()),
        Sums.of(dashboard.figuresBefore()),
        dashboard.days().stream()
            .map(day ->
                new Day(day.date().toString(), Counts.of(day.figures()), Counts.of(day.before())))
            .toList(),
        dashboard.hours().stream()
            .map(
                hour -> new Hour(hour.weekday().getValue(), hour.hour(), Counts.of(hour.figures())))
            .toList(),
        parts(dashboard, Facet.OUTCOME),
        parts(dashboard, Facet.DISPOSITION),
        parts(dashboard, Facet.NUMBER),
        parts(dashboard, Facet.TRADE),
        parts(dashboard, Facet.HOURS),
        dashboard.parts().getOrDefault(Facet.AREA, List.of()).stream().map(Area::of).toList(),
        dashboard.parts().containsKey(Facet.AGENT) ? parts(dashboard, Facet.AGENT) : null,
        dashboard.companies().stream().map(OfCompany::of).toList(),
        dashboard.waits().stream()
            .map(wait ->
                new Wait(wait.least(), whole(wait.most()), wait.answered(), wait.abandoned()))
            .toList(),
        dashboard.dataAsOf().orElse(null));
  }

  private static List<Part> parts(Dashboard dashboard, Facet facet) {
    return dashboard.parts().getOrDefault(facet, List.of()).stream()
        .map(part ->
            new Part(
                part.value(), part.name(), Counts.of(part.figures()), Counts.of(part.before())))
        .toList();
  }
}
