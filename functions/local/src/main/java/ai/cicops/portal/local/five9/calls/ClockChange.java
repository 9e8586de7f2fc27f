package ai.cicops.portal.local.five9.calls;

import ai.cicops.portal.local.five9.faults.FaultArguments;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls around the hour in which Pacific clocks are set: 08:00Z to 11:00Z, one each five minutes.
 */
record ClockChange(FaultArguments fault) {

  List<PhoneCall> calls(LocalDate utcDay, int month, List<String> campaigns) {
    String year = fault.text("year");
    boolean otherYear = !year.isEmpty() && utcDay.getYear() != Integer.parseInt(year);
    if (otherYear || campaigns.isEmpty() || !utcDay.equals(changeDay(utcDay.getYear(), month))) {
      return List.of();
    }
    String campaign =
        fault.text("campaign").isEmpty() ? campaigns.getFirst() : fault.text("campaign");
    Instant first = utcDay.atTime(LocalTime.of(8, 0, 12)).toInstant(ZoneOffset.UTC);
    List<PhoneCall> calls = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      calls.add(call(utcDay, i, first.plus(Duration.ofMinutes(5L * i)), campaign));
    }
    return calls;
  }

  private static PhoneCall call(LocalDate day, int i, Instant start, String campaign) {
    Leg leg =
        Leg.inbound(
                start,
                campaign,
                new PhoneAgent("night.desk@cic.example", "Night Desk"),
                "61255501%02d".formatted(i),
                "6125550199",
                LegTimes.ofSeconds(4, 6, 3, 60 + i, 0, 20))
            .withDisposition("Booked - Emergency");
    return new PhoneCall(
        "31%04d%02d%07d".formatted(day.getYear(), day.getMonthValue(), i), List.of(leg));
  }

  private static LocalDate changeDay(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    LocalDate sunday = first.with(TemporalAdjusters.firstInMonth(DayOfWeek.SUNDAY));
    return month == 3 ? sunday.plusWeeks(1) : sunday;
  }
}
