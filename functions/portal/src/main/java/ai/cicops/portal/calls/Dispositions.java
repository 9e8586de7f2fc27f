package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.Outcome.ABANDONED;
import static ai.cicops.portal.calls.Outcome.BOOKED;
import static ai.cicops.portal.calls.Outcome.LOST;
import static ai.cicops.portal.calls.Outcome.NONE_YET;
import static ai.cicops.portal.calls.Outcome.NOT_A_LEAD;
import static ai.cicops.portal.calls.Outcome.SERVED;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The catalogue: what each disposition means for a call. */
public final class Dispositions {
  static final String ABANDON = "Abandon";
  static final String CALLER_DISCONNECTED = "Caller Disconnected";
  static final String NO_DISPOSITION = "No Disposition";
  static final String QUEUE_CALLBACK_TIMEOUT = "Queue Callback Timeout";
  static final String SENT_TO_VOICEMAIL = "Sent To Voicemail";

  private static final List<Disposition> KNOWN =
      List.of(
          new Disposition("Booked - New Customer", BOOKED, true, true),
          new Disposition("Booked - Existing Customer", BOOKED, true, true),
          new Disposition("Booked - Emergency", BOOKED, true, true),
          new Disposition("Estimate Scheduled", BOOKED, true, true),
          new Disposition("Price Shopper", LOST, true, true),
          new Disposition("Callback Requested", LOST, true, true),
          new Disposition(SENT_TO_VOICEMAIL, LOST, true, false),
          new Disposition("Reschedule", SERVED, false, true),
          new Disposition("Cancellation", SERVED, false, true),
          new Disposition("Confirm Appointment / ETA", SERVED, false, true),
          new Disposition("Existing Customer - Billing", SERVED, false, true),
          new Disposition("Existing Customer - Warranty/Callback", SERVED, false, true),
          new Disposition("Message Taken / Transferred to Office", SERVED, false, true),
          new Disposition("Transferred To 3rd Party", SERVED, false, true),
          new Disposition("Out of Service Area", NOT_A_LEAD, false, true),
          new Disposition("Service Not Offered", NOT_A_LEAD, false, true),
          new Disposition("Vendor / Job Applicant", NOT_A_LEAD, false, true),
          new Disposition("Solicitor / Spam", NOT_A_LEAD, false, false),
          new Disposition("Wrong Number", NOT_A_LEAD, false, false),
          new Disposition("Dead Air / Hang Up", NOT_A_LEAD, false, false),
          new Disposition(ABANDON, ABANDONED, false, false),
          new Disposition(QUEUE_CALLBACK_TIMEOUT, ABANDONED, false, false),
          new Disposition(CALLER_DISCONNECTED, ABANDONED, false, false),
          new Disposition(NO_DISPOSITION, NONE_YET, false, false));

  private static final Map<String, Disposition> BY_NAME =
      KNOWN.stream()
          .collect(
              Collectors.toUnmodifiableMap(known -> folded(known.name()), Function.identity()));

  /** Set by Five9 itself; one that an agent has set counts before any of these. */
  private static final Set<String> SYSTEM =
      Set.of(
          "abandon",
          "agent error",
          "answering machine",
          "busy",
          "call not answered",
          "caller disconnected",
          "declined",
          "dial error",
          "do not call",
          "duplicated callback request",
          "fax",
          "force stop",
          "forced logout",
          "forwarded",
          "hangup",
          "hardware timeout",
          "internal call",
          "missed call",
          "no answer",
          "no disposition",
          "no response from caller",
          "operator intercept",
          "queue callback assigned",
          "queue callback timeout",
          "resource unavailable",
          "ringback",
          "sent to voicemail",
          "station session",
          "system error",
          "system shutdown",
          "timeout",
          "transferred to 3rd party",
          "voicemail dump",
          "voicemail processed",
          "voicemail returned");

  private Dispositions() {}

  /** Those with a known meaning, for people to choose from. */
  public static List<Disposition> known() {
    return KNOWN;
  }

  /**
   * What a disposition means for a call.
   *
   * @param name the effective disposition, null or empty without one; any spelling of case
   * @param handled whether an agent spoke with the caller
   */
  public static Disposition of(@Nullable String name, boolean handled) {
    var known = name == null ? null : BY_NAME.get(folded(name));
    if (known == null
        || known.outcome() == NONE_YET
        || (handled && known.name().equals(CALLER_DISCONNECTED))) {
      return new Disposition(name == null ? "" : name, NONE_YET, false, handled);
    }
    return known;
  }

  /** No effective disposition: Five9's blanks and {@code No Disposition} alike. */
  public static boolean isEmpty(@Nullable String name) {
    return name == null || name.isBlank() || folded(name).equals("no disposition");
  }

  static boolean isSystem(String name) {
    return SYSTEM.contains(folded(name));
  }

  static boolean isVoicemail(String name) {
    var folded = folded(name);
    return folded.equals("sent to voicemail") || folded.startsWith("voicemail");
  }

  static boolean callerLeft(String name) {
    var known = BY_NAME.get(folded(name));
    return known != null && known.outcome() == ABANDONED;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
