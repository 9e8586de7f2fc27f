package ai.cicops.portal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FederalHolidaysTest {
  /** As the Office of Personnel Management lists them. */
  @Test
  void areThoseOf2026And2027() {
    assertEquals(
        List.of(
            "2026-01-01",
            "2026-01-19",
            "2026-02-16",
            "2026-05-25",
            "2026-06-19",
            "2026-07-03",
            "2026-09-07",
            "2026-10-12",
            "2026-11-11",
            "2026-11-26",
            "2026-12-25"),
        dates(2026));
    assertEquals(
        List.of(
            "2027-01-01",
            "2027-01-18",
            "2027-02-15",
            "2027-05-31",
            "2027-06-18",
            "2027-07-05",
            "2027-09-06",
            "2027-10-11",
            "2027-11-11",
            "2027-11-25",
            "2027-12-24",
            "2027-12-31"),
        dates(2027));
  }

  /** New Year's Day of 2028 is a Saturday and so 2027's. */
  @Test
  void giveNewYearToTheYearItIsObservedIn() {
    assertEquals(10, dates(2028).size());
    assertEquals("New Year’s Day", FederalHolidays.of(2027).getLast().name());
  }

  private static List<String> dates(int year) {
    return FederalHolidays.of(year).stream().map(Holiday::date).map(LocalDate::toString).toList();
  }
}
