package ai.cicops.portal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Hours} does. */
public abstract class HoursContract {
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final OpeningHours OFFICE =
      new OpeningHours(
          Map.of(
              DayOfWeek.MONDAY,
              List.of(new OpeningSpan(480, 720), new OpeningSpan(780, 1020)),
              DayOfWeek.SUNDAY,
              List.of(OpeningSpan.ALL_DAY)),
          List.of(
              Holiday.closed(LocalDate.of(2026, 11, 26), "Thanksgiving Day"),
              new Holiday(
                  LocalDate.of(2026, 12, 24),
                  "Christmas Eve - short",
                  List.of(new OpeningSpan(480, 721)))));

  protected abstract Hours hours();

  /** Of the same store. */
  protected abstract Companies companies();

  private boolean keep(KeptHours kept, String once) {
    return hours().keep(NORTHSIDE, kept, CompaniesContract.deed("northside", once));
  }

  @Test
  void comeWithTheirCompany() {
    companies().save(CompaniesContract.company("northside", "Northside Plumbing"));
    assertNull(companies().find(NORTHSIDE).orElseThrow().hours());

    assertTrue(keep(new KeptHours(OFFICE, 0), "1"));

    assertEquals(OFFICE, companies().find(NORTHSIDE).orElseThrow().hours());
    assertTrue(keep(new KeptHours(null, 1), "2"));
    assertNull(companies().find(NORTHSIDE).orElseThrow().hours());
  }

  @Test
  void areNotKnownUntilSomebodySaysThem() {
    assertEquals(KeptHours.UNKNOWN, hours().find(NORTHSIDE));
    assertTrue(keep(new KeptHours(OFFICE, 0), "1"));
    assertEquals(new KeptHours(OFFICE, 1), hours().find(NORTHSIDE));
    assertEquals(KeptHours.UNKNOWN, hours().find(new CompanyId("summit")));
  }

  @Test
  void areTakenBackAsANextVersion() {
    keep(new KeptHours(OFFICE, 0), "1");
    assertTrue(keep(new KeptHours(null, 1), "2"));
    assertEquals(new KeptHours(null, 2), hours().find(NORTHSIDE));
    assertTrue(keep(new KeptHours(new OpeningHours(Map.of(), List.of()), 2), "3"));
    assertEquals(3, hours().find(NORTHSIDE).version());
  }

  @Test
  void areKeptUponTheVersionThatWasRead() {
    assertFalse(keep(new KeptHours(OFFICE, 1), "1"));
    keep(new KeptHours(OFFICE, 0), "2");
    assertFalse(keep(new KeptHours(null, 0), "3"));
    assertEquals(new KeptHours(OFFICE, 1), hours().find(NORTHSIDE));
  }

  @Test
  void areKeptByOneOfManyAtOnce() throws Exception {
    var keeps =
        IntStream.range(0, 6)
            .mapToObj(number ->
                (Callable<Boolean>) () -> keep(new KeptHours(OFFICE, 0), "at once " + number))
            .toList();
    try (var threads = Executors.newFixedThreadPool(6)) {
      assertEquals(
          1, threads.invokeAll(keeps).stream().map(Future::resultNow).filter(kept -> kept).count());
    }
    assertEquals(1, hours().find(NORTHSIDE).version());
  }
}
