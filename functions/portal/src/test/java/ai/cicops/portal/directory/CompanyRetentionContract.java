package ai.cicops.portal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.platform.AtOnce;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link CompanyRetention} does. */
public abstract class CompanyRetentionContract {
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final Instant AT = Instant.parse("2026-11-10T12:00:00Z");
  private static final Retention OWN =
      new Retention(
          90,
          List.of(
              new LegalHold("hold-0001", "A claim\nof\tmay", null, null, "sam", AT),
              new LegalHold(
                  "hold-0002",
                  "Spring",
                  LocalDate.of(2026, 3, 1),
                  LocalDate.of(2026, 5, 31),
                  "pat",
                  AT)));

  protected abstract CompanyRetention retention();

  /** Of the same store. */
  protected abstract Companies companies();

  private boolean keep(Retention retention, long version, String once) {
    return retention()
        .keep(
            NORTHSIDE,
            new KeptRetention(retention, version),
            CompaniesContract.deed("northside", once));
  }

  @Test
  void comesWithItsCompany() {
    companies().save(CompaniesContract.company("northside", "Northside Plumbing"));
    assertEquals(Retention.KEEP, companies().find(NORTHSIDE).orElseThrow().retention());

    assertTrue(keep(OWN, 0, "1"));

    assertEquals(OWN, companies().find(NORTHSIDE).orElseThrow().retention());
  }

  @Test
  void isKeptUponTheVersionThatWasRead() {
    assertEquals(KeptRetention.USUAL, retention().find(NORTHSIDE));
    assertFalse(keep(OWN, 1, "1"));
    assertTrue(keep(OWN, 0, "2"));
    assertFalse(keep(Retention.KEEP, 0, "3"));
    assertEquals(new KeptRetention(OWN, 1), retention().find(NORTHSIDE));
    assertTrue(keep(Retention.KEEP, 1, "4"));
    assertEquals(new KeptRetention(Retention.KEEP, 2), retention().find(NORTHSIDE));
    assertEquals(KeptRetention.USUAL, retention().find(new CompanyId("summit")));
  }

  @Test
  void isKeptByOneOfManyAtOnce() {
    var kept = AtOnce.each(4, number -> keep(OWN, 0, "at once " + number));

    assertEquals(1, kept.stream().filter(won -> won).count());
    assertEquals(1, retention().find(NORTHSIDE).version());
  }
}
