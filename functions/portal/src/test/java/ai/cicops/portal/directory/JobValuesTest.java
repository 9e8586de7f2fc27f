package ai.cicops.portal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.platform.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobValuesTest {
  private static List<TradeId> trades(String... ids) {
    return Arrays.stream(ids).map(TradeId::new).toList();
  }

  private static Optional<Money> dollars(long dollars) {
    return Optional.of(Money.usd(dollars * 100));
  }

  @Test
  void areKnownOfTheUsualTradesAlone() {
    for (var trade : TradeList.USUAL.trades()) {
      assertTrue(JobValues.usual(trade.id()).isPresent(), trade::name);
    }
    assertEquals(dollars(400), JobValues.USUAL.of(trades("plumbing")));
    assertEquals(Optional.empty(), JobValues.USUAL.of(trades("landscaping")));
    assertEquals(Optional.empty(), JobValues.USUAL.of(trades()));
  }

  @Test
  void areTheCompanysOwnWhereItSaysSo() {
    var own =
        new JobValues(
            Map.of(
                new TradeId("plumbing"), Money.usd(62_500),
                new TradeId("landscaping"), Money.usd(90_000)));

    assertEquals(dollars(625), own.of(trades("plumbing")));
    assertEquals(dollars(900), own.of(trades("landscaping")));
    assertEquals(dollars(450), own.of(trades("hvac")));
  }

  @Test
  void areTheMeanOfSeveralTradesInWholeDollars() {
    var own = new JobValues(Map.of(new TradeId("plumbing"), Money.usd(40_100)));

    assertEquals(dollars(425), own.of(trades("plumbing", "hvac")));
    assertEquals(dollars(683), own.of(trades("plumbing", "hvac", "roofing")));
    assertEquals(dollars(401), own.of(trades("plumbing", "landscaping")));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -100, 99, 150, 100_000_100})
  void areWholeDollarsWithinBounds(long cents) {
    var value = Money.usd(cents);
    assertFalse(JobValues.fits(value));
    assertThrows(
        IllegalArgumentException.class, () -> new JobValues(Map.of(new TradeId("hvac"), value)));
    assertFalse(JobValues.fits(new Money(10_000, "EUR")));
  }
}
