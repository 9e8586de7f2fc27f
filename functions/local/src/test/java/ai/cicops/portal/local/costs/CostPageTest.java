package ai.cicops.portal.local.costs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.template.Template;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CostPageTest {
  private static final Prices PRICES = Prices.LISTED;

  @Test
  void isInTheReadmeAsItIsCalculated() throws IOException {
    var readme = Files.readString(Template.projectFolder().resolve("README.md"));
    assertTrue(readme.contains(CostPage.table()), CostPage::table);
  }

  @Test
  void anIdleStageCostsItsRunsAndWhatIsFixed() {
    var idle = MonthlyCost.of(new Load(0, 0), PRICES);
    // 2,880 runs each of sync (2.5 s, 1.769 GB) and audio (2.5 s, 2 GB), and their invocations
    double seconds = 2880 * 2.5 * (1.769 + 2);
    assertEquals(seconds * 0.0000133334 + 2 * 2880 * 0.2e-6, idle.compute(), 1e-6);
    assertEquals(2880 * 24 * 0.625e-6, idle.records(), 1e-6);
    assertEquals(4 * 0.40 + 21 * 0.10 + 35 * 0.30, idle.fixed(), 1e-9);
  }

  @Test
  void aYearOfRecordingsIsAQuarterYoungAndTheRestCheaper() {
    var load = new Load(10, 100);
    var use = Usage.of(load);
    double month = 10 * 100 * 30 * 0.8 * 677_000 / 1e9;
    assertEquals(3 * month + 30_000 * 400 / 1e9, use.stored(), 1e-9);
    assertEquals(9 * month, use.storedCheaper(), 1e-9);
  }

  @Test
  void moreCallsCostMoreAndEachOneLess() {
    double few = MonthlyCost.of(new Load(100, 20), PRICES).total();
    double many = MonthlyCost.of(new Load(100, 200), PRICES).total();
    assertTrue(few < many && many < 10 * few, () -> few + " " + many);
  }

  @Test
  void writesAreTheBenchmarksBudgets() {
    assertEquals(3, Usage.writeUnitsACall(3));
    assertEquals(2.1, Usage.writeUnitsACall(60));
    assertEquals(1, Usage.writeUnitsACall(2000));
  }
}
