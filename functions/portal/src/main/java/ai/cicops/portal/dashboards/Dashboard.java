package ai.cicops.portal.dashboards;

import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.Period;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.Targets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of a period came to, beside those of the period before.
 *
 * @param targets that hold: the company's, or of several the usual ones
 * @param days every local day that the period touches, in order
 * @param hours the hours of the week that had a call, on the clock of the period's zone
 * @param parts by what calls are told apart by, the value with most calls first
 * @param companies where calls can be of several: each that has any, the farthest from its targets
 *     first
 * @param waits every bucket, in order
 * @param dataAsOf calls that ended before are complete; empty before anything came in
 */
public record Dashboard(
    Period period,
    Period before,
    Targets targets,
    Figures figures,
    Figures figuresBefore,
    List<Day> days,
    List<Hour> hours,
    Map<Facet, List<Part>> parts,
    List<OfCompany> companies,
    List<Wait> waits,
    Optional<Instant> dataAsOf) {
  public Dashboard {
    days = List.copyOf(days);
    hours = List.copyOf(hours);
    parts = Map.copyOf(parts);
    companies = List.copyOf(companies);
    waits = List.copyOf(waits);
  }

  /**
   * A day; one that changes its clock has 23 or 25 hours.
   *
   * @param before of the day in its place in the period before
   */
  public record Day(LocalDate date, Figures figures, Figures before) {}

  /** An hour of the week, such as Mondays from 8 to 9. */
  public record Hour(DayOfWeek weekday, int hour, Figures figures) {}

  /**
   * The calls of one value.
   *
   * @param value {@link Facet#EMPTY} for calls that have none
   * @param name what people call it, null where that is the value itself
   */
  public record Part(String value, @Nullable String name, Figures figures, Figures before) {}

  /** A company's calls, by what it aims at itself: as its own dashboard has them. */
  public record OfCompany(Company company, Targets targets, Figures figures, Figures before) {
    OfCompany and(OfCompany other) {
      return new OfCompany(company, targets, figures.and(other.figures), before.and(other.before));
    }

    public Shortfall shortfall() {
      return Shortfall.of(figures, before, targets);
    }
  }

  /**
   * How long callers waited, whole seconds.
   *
   * @param least included
   * @param most included; empty for any number
   */
  public record Wait(int least, OptionalInt most, int answered, int abandoned) {}
}
