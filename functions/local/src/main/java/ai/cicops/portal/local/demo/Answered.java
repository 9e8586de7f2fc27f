package ai.cicops.portal.local.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a conversation with an agent ends.
 *
 * @param disposition that the agent sets
 * @param share of all inbound calls, in percent
 * @param talk typical seconds
 */
record Answered(String disposition, double share, int talk, int shortest, int longest) {

  static final Map<Answered, Double> OFFICE = weighted(false);
  static final Map<Answered, Double> AFTER_HOURS = weighted(true);

  private static Map<Answered, Double> weighted(boolean afterHours) {
    Map<Answered, Double> weighted = new LinkedHashMap<>();
    put(weighted, new Answered("Booked - New Customer", afterHours ? 11 : 18, 200, 110, 420));
    put(weighted, new Answered("Booked - Existing Customer", afterHours ? 8 : 14, 165, 90, 380));
    put(weighted, new Answered("Booked - Emergency", afterHours ? 22 : 3, 175, 100, 360));
    put(weighted, new Answered("Estimate Scheduled", afterHours ? 3 : 6, 190, 110, 400));
    put(weighted, new Answered("Reschedule", 6, 95, 40, 240));
    put(weighted, new Answered("Cancellation", 3, 70, 30, 180));
    put(weighted, new Answered("Confirm Appointment / ETA", 7, 60, 25, 160));
    put(weighted, new Answered("Existing Customer - Billing", afterHours ? 1 : 3, 110, 40, 300));
    put(weighted, new Answered("Existing Customer - Warranty/Callback", 3, 130, 50, 320));
    put(weighted, new Answered("Price Shopper", 6, 100, 40, 260));
    put(
        weighted,
        new Answered("Message Taken / Transferred to Office", afterHours ? 9 : 5, 75, 30, 200));
    put(weighted, new Answered("Callback Requested", afterHours ? 6 : 3, 70, 30, 180));
    put(weighted, new Answered("Out of Service Area", 3, 50, 25, 120));
    put(weighted, new Answered("Service Not Offered", 2, 50, 25, 120));
    put(weighted, new Answered("Vendor / Job Applicant", afterHours ? 1 : 2, 45, 20, 120));
    put(weighted, new Answered("Solicitor / Spam", 4, 24, 8, 55));
    put(weighted, new Answered("Wrong Number", 2, 18, 8, 45));
    put(weighted, new Answered("Dead Air / Hang Up", 2, 12, 5, 30));
    put(weighted, new Answered("No Disposition", 1, 80, 20, 240));
    put(weighted, new Answered("Caller Disconnected", 0.6, 30, 5, 120));
    return Collections.unmodifiableMap(weighted);
  }

  private static void put(Map<Answered, Double> weighted, Answered answered) {
    weighted.put(answered, answered.share());
  }
}
