package ai.cicops.portal.platform.lambda;

import ai.cicops.portal.platform.Money;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Money as it comes in and goes out.
 *
 * @param amount in the currency's minor unit: cents
 * @param currency of ISO 4217
 */
@Json
public record Amount(long amount, String currency) {
  public static @Nullable Amount of(@Nullable Money money) {
    return money == null ? null : new Amount(money.amount(), money.currency());
  }

  public Money read() {
    return new Money(amount, currency);
  }
}
