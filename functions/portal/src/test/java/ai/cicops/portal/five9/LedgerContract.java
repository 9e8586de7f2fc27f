package ai.cicops.portal.five9;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.five9.Ledger.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Ledger} does. */
public abstract class LedgerContract {
  private static final Instant NOON = Instant.parse("2026-09-05T12:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);

  /** The same ledger at each call within a test, empty at first. */
  protected abstract Ledger ledger();

  @Test
  public void tellsTheDaysOfACampaign() {
    var one = line("Acme Air", 1, 10, NOON);
    var two = line("Acme Air", 2, 20, NOON);
    ledger().note(List.of(two, line("Other", 1, 5, NOON), one, line("Acme Air", 9, 1, NOON)));
    assertEquals(
        List.of(one, two),
        ledger().of(CampaignKey.of("Acme Air"), FIRST, LocalDate.of(2026, 9, 3)));
  }

  @Test
  public void takesNewNumbersAndKeepsTheTimeOfEqualOnes() {
    ledger().note(List.of(line("Acme Air", 1, 10, NOON)));
    ledger().note(List.of(line("Acme Air", 1, 10, NOON.plusSeconds(60))));
    assertEquals(line("Acme Air", 1, 10, NOON), first());
    ledger().note(List.of(line("Acme Air", 1, 9, NOON.plusSeconds(120))));
    assertEquals(line("Acme Air", 1, 9, NOON.plusSeconds(120)), first());
  }

  @Test
  public void neverGoesBack() {
    ledger().note(List.of(line("Acme Air", 1, 10, NOON)));
    ledger().note(List.of(line("Acme Air", 1, 7, NOON.minusSeconds(60))));
    assertEquals(line("Acme Air", 1, 10, NOON), first());
  }

  private Line first() {
    return ledger().of(CampaignKey.of("Acme Air"), FIRST, FIRST).getFirst();
  }

  private static Line line(String campaign, int day, int rows, Instant countedAt) {
    return new Line(campaign, LocalDate.of(2026, 9, day), rows, rows - 1, rows / 2, countedAt);
  }
}
