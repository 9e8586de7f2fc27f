package ai.cicops.portal.local.costs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.costs.WriteCost.Spent;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The budgets of {@code functions/bench}, part write-units, on days that are small enough here. */
class WriteCostTest {
  @Test
  void aCallCostsAFewWriteUnitsWithAllThatBecomesOfIt(@TempDir Path scratch) throws Exception {
    var small = Collections.nCopies(6, 3);
    var lines = Stream.concat(small.stream(), Stream.of(60)).toList();
    try (var cost = new WriteCost(lines, 1, scratch)) {
      var spent = cost.spent();
      assertWithin(3, spent.subList(0, small.size()));
      assertWithin(2.1, spent.subList(small.size(), lines.size()));
    }
  }

  private static void assertWithin(double budget, List<Spent> spent) {
    double units = Spent.unitsACall(spent);
    assertTrue(units > 1 && units <= budget, () -> units + " of " + budget + ": " + spent);
  }
}
