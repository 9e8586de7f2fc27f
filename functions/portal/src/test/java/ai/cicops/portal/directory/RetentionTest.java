package ai.cicops.portal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {
  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  /** In the company's clock, over both changes of it, and where the hour of the end is left out. */
  @ParameterizedTest
  @CsvSource({
    "2026-10-12T15:00:00Z, 2026-11-11T16:00:00Z",
    "2026-02-20T16:00:00Z, 2026-03-22T15:00:00Z",
    "2026-02-06T08:30:00Z, 2026-03-08T08:30:00Z",
    "2026-10-02T06:30:00Z, 2026-11-01T06:30:00Z",
    "2026-06-01T15:00:00Z, 2026-07-01T15:00:00Z"
  })
  void endsAtTheSameTimeOfTheCompanysClock(Instant callEnd, Instant ends) {
    assertEquals(Optional.of(ends), new Retention(30, List.of()).endsAt(callEnd, CHICAGO));
  }

  @Test
  void neverEndsWhereRecordingsAreKeptForGood() {
    assertEquals(Optional.empty(), Retention.KEEP.endsAt(Instant.EPOCH, CHICAGO));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 29, 3651, -1})
  void hasBounds(int days) {
    assertThrows(IllegalArgumentException.class, () -> new Retention(days, List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T05:59:59Z, false",
    "2026-03-01T06:00:00Z, true",
    "2026-03-03T05:59:59Z, true",
    "2026-03-03T06:00:00Z, false"
  })
  void holdsTheDaysOfTheCompanysCalendar(Instant callStart, boolean held) {
    var hold =
        new LegalHold(
            "1", "", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2), "sam", Instant.EPOCH);
    var retention = new Retention(30, List.of(hold));
    assertEquals(held, retention.holding(callStart, CHICAGO).isPresent());
  }

  @Test
  void holdsEverythingWithoutDays() {
    var hold = new LegalHold("1", "", null, null, "sam", Instant.EPOCH);
    var retention = new Retention(null, List.of(hold));
    assertEquals(Optional.of(hold), retention.holding(Instant.EPOCH, CHICAGO));
    assertEquals(
        Optional.of(hold), retention.holding(Instant.parse("2030-01-01T00:00:00Z"), CHICAGO));
  }
}
