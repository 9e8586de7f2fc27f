package ai.cicops.portal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void addsUpToNothingWhereThereIsNone() {
    assertEquals(Optional.empty(), Money.sum(Stream.of()));
    assertEquals(Optional.of(Money.usd(350)), Money.sum(Stream.of(Money.usd(101), Money.usd(249))));
  }

  @Test
  void mixesNoCurrencies() {
    var dollar = Money.usd(100);
    var euro = new Money(100, "EUR");
    assertThrows(IllegalArgumentException.class, () -> dollar.plus(euro));
    assertThrows(ArithmeticException.class, () -> dollar.plus(Money.usd(Long.MAX_VALUE)));
  }
}
