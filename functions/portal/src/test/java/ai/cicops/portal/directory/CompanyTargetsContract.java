package ai.cicops.portal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.Targets.Range;
import ai.cicops.portal.platform.AtOnce;
import ai.cicops.portal.platform.Money;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link CompanyTargets} does. */
public abstract class CompanyTargetsContract {
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final Targets OWN =
      new Targets(90, 8, 30, new Range(0, 100), new Range(60, 3600), 0)
          .with(new JobValues(Map.of(new TradeId("plumbing"), Money.usd(52_500))));

  protected abstract CompanyTargets targets();

  /** Of the same store. */
  protected abstract Companies companies();

  private boolean keep(Targets targets, long version, String once) {
    return targets()
        .keep(
            NORTHSIDE,
            new KeptTargets(targets, version),
            CompaniesContract.deed("northside", once));
  }

  @Test
  void comeWithTheirCompany() {
    companies().save(CompaniesContract.company("northside", "Northside Plumbing"));
    assertEquals(Targets.USUAL, companies().find(NORTHSIDE).orElseThrow().targets());

    assertTrue(keep(OWN, 0, "1"));

    assertEquals(OWN, companies().find(NORTHSIDE).orElseThrow().targets());
  }

  @Test
  void areTheUsualOnesUntilSomebodySaysOthers() {
    assertEquals(KeptTargets.USUAL, targets().find(NORTHSIDE));
    assertTrue(keep(OWN, 0, "1"));
    assertEquals(new KeptTargets(OWN, 1), targets().find(NORTHSIDE));
    assertEquals(KeptTargets.USUAL, targets().find(new CompanyId("summit")));
  }

  @Test
  void areKeptUponTheVersionThatWasRead() {
    assertFalse(keep(OWN, 1, "1"));
    assertTrue(keep(OWN, 0, "2"));
    assertFalse(keep(Targets.USUAL, 0, "3"));
    assertEquals(new KeptTargets(OWN, 1), targets().find(NORTHSIDE));
    assertTrue(keep(Targets.USUAL, 1, "4"));
    assertEquals(new KeptTargets(Targets.USUAL, 2), targets().find(NORTHSIDE));
  }

  @Test
  void areKeptByOneOfManyAtOnce() {
    var kept = AtOnce.each(6, number -> keep(OWN, 0, "at once " + number));

    assertEquals(1, kept.stream().filter(won -> won).count());
    assertEquals(1, targets().find(NORTHSIDE).version());
  }
}
