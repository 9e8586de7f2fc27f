package ai.cicops.portal.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispositionsTest {
  @ParameterizedTest
  @CsvSource({
    "Booked - New Customer, true, BOOKED, true, true",
    "Booked - Existing Customer, true, BOOKED, true, true",
    "Booked - Emergency, true, BOOKED, true, true",
    "Estimate Scheduled, true, BOOKED, true, true",
    "Price Shopper, true, LOST, true, true",
    "Callback Requested, true, LOST, true, true",
    "Sent To Voicemail, false, LOST, true, false",
    "Reschedule, true, SERVED, false, true",
    "Cancellation, true, SERVED, false, true",
    "Confirm Appointment / ETA, true, SERVED, false, true",
    "Existing Customer - Billing, true, SERVED, false, true",
    "Existing Customer - Warranty/Callback, true, SERVED, false, true",
    "Message Taken / Transferred to Office, true, SERVED, false, true",
    "Transferred To 3rd Party, true, SERVED, false, true",
    "Out of Service Area, true, NOT_A_LEAD, false, true",
    "Service Not Offered, true, NOT_A_LEAD, false, true",
    "Vendor / Job Applicant, true, NOT_A_LEAD, false, true",
    "Solicitor / Spam, true, NOT_A_LEAD, false, false",
    "Wrong Number, true, NOT_A_LEAD, false, false",
    "Dead Air / Hang Up, true, NOT_A_LEAD, false, false",
    "Abandon, false, ABANDONED, false, false",
    "Queue Callback Timeout, false, ABANDONED, false, false",
    "Caller Disconnected, false, ABANDONED, false, false",
    "Caller Disconnected, true, NONE_YET, false, true",
    "No Disposition, true, NONE_YET, false, true",
    "No Disposition, false, NONE_YET, false, false",
    ", true, NONE_YET, false, true",
    ", false, NONE_YET, false, false",
    "Newly Invented, true, NONE_YET, false, true",
    "Agent Error, false, NONE_YET, false, false",
    "booked - emergency, true, BOOKED, true, true"
  })
  void meanWhatTheCatalogueSays(
      @Nullable String name, boolean handled, Outcome outcome, boolean bookable, boolean billable) {
    var disposition = Dispositions.of(name, handled);
    assertEquals(outcome, disposition.outcome());
    assertEquals(bookable, disposition.bookable());
    assertEquals(billable, disposition.billable());
  }

  @ParameterizedTest
  @CsvSource({
    "Abandon, true",
    "Voicemail Processed, true",
    "Transferred To 3rd Party, true",
    "Price Shopper, false",
    "Callback Requested, false"
  })
  void areTheSystemsOrAnAgents(String name, boolean system) {
    assertEquals(system, Dispositions.isSystem(name));
  }

  @Test
  void areEmptyInSeveralSpellings() {
    assertTrue(Dispositions.isEmpty(null));
    assertTrue(Dispositions.isEmpty(" "));
    assertTrue(Dispositions.isEmpty("No Disposition"));
  }
}
