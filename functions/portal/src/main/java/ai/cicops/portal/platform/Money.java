package ai.cicops.portal.platform;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * An amount of money.
 *
 * @param amount in the currency's minor unit: cents
 * @param currency of ISO 4217, such as {@code USD}
 */
public record Money(long amount, String currency) {
  public static final String USD = "USD";

  public static Money usd(long cents) {
    return new Money(cents, USD);
  }

  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("of another currency");
    }
    return new Money(Math.addExact(amount, other.amount), currency);
  }

  /** Empty for none. */
  public static Optional<Money> sum(Stream<Money> amounts) {
    return amounts.reduce(Money::plus);
  }
}
