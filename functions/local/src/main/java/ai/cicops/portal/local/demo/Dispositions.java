package ai.cicops.portal.local.demo;

import ai.cicops.portal.local.five9.calls.DispositionChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * When a leg gets its disposition, and when another: mostly in the wrap-up, some later, one of five
 * is changed within two days.
 */
final class Dispositions {
  private static final double LATER = 0.1;
  private static final double CHANGED = 0.12;

  /** What is corrected to what, when somebody listens to the call or the customer rings again. */
  private static final Map<String, String> CORRECTIONS =
      Map.of(
          "Booked - New Customer", "Booked - Existing Customer",
          "Booked - Existing Customer", "Booked - New Customer",
          "Price Shopper", "Estimate Scheduled",
          "Callback Requested", "Booked - New Customer",
          "Estimate Scheduled", "Booked - New Customer",
          "Message Taken / Transferred to Office", "Existing Customer - Billing",
          "No Disposition", "Membership Question", // which nobody has told the portal of
          "Sent To Voicemail", "Callback Requested",
          "Dead Air / Hang Up", "Wrong Number");

  private Dispositions() {}

  static List<DispositionChange> set(String disposition, Instant wrappedUp, Dice dice) {
    List<DispositionChange> changes = new ArrayList<>();
    boolean later = dice.chance(LATER);
    Instant first = later ? wrappedUp.plus(Duration.ofMinutes(dice.between(8, 90))) : wrappedUp;
    changes.add(new DispositionChange(first, disposition));
    String other = CORRECTIONS.get(disposition);
    if (other != null && dice.chance(CHANGED)) {
      changes.add(
          new DispositionChange(first.plus(Duration.ofMinutes(dice.between(12, 2_400))), other));
    }
    return changes;
  }
}
