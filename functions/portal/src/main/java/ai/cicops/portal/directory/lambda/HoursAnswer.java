package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.FederalHolidays;
import ai.cicops.portal.directory.Holiday;
import ai.cicops.portal.directory.KeepHours.Shown;
import ai.cicops.portal.directory.OpeningHours;
import ai.cicops.portal.directory.OpeningTimes;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A company's hours on the clock of its zone, with what they come to at this moment; both null
 * while they are not known. The federal holidays are those of this year and the next, to be taken
 * over.
 */
@Json
record HoursAnswer(
    String zone,
    @Nullable HoursSheet hours,
    long version,
    @Nullable Now now,
    List<HoursSheet.SpecialDay> federalHolidays) {

  /**
   * @param until when it closes; null when it is closed, or never closes
   * @param opensAt when it opens next; null when it is open, or never opens
   * @param nextClosed the next date that is closed all day though weekdays are not
   */
  @Json
  record Now(
      boolean open,
      @Nullable Instant until,
      @Nullable Instant opensAt,
      @Nullable ClosedDay nextClosed) {
    private static Now of(OpeningHours hours, ZoneId zone, Instant at) {
      var times = new OpeningTimes(hours, zone);
      boolean open = times.isOpen(at);
      return new Now(
          open,
          open ? times.openUntil(at).orElse(null) : null,
          open ? null : times.nextOpening(at).orElse(null),
          hours.nextClosed(LocalDate.ofInstant(at, zone)).map(ClosedDay::of).orElse(null));
    }
  }

  @Json
  record ClosedDay(String date, String name) {
    static ClosedDay of(Holiday holiday) {
      return new ClosedDay(holiday.date().toString(), holiday.name());
    }
  }

  static HoursAnswer of(Shown shown, Instant at) {
    var zone = shown.company().zone();
    var hours = shown.kept().hours();
    int year = LocalDate.ofInstant(at, zone).getYear();
    return new HoursAnswer(
        zone.getId(),
        hours == null ? null : HoursSheet.of(hours),
        shown.kept().version(),
        hours == null ? null : Now.of(hours, zone, at),
        Stream.of(year, year + 1)
            .map(FederalHolidays::of)
            .flatMap(List::stream)
            .map(HoursSheet.SpecialDay::of)
            .toList());
  }
}
