package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.Outcome.ABANDONED;
import static ai.cicops.portal.calls.Outcome.BOOKED;
import static ai.cicops.portal.calls.Outcome.LOST;
import static ai.cicops.portal.calls.Outcome.NONE_YET;
import static ai.cicops.portal.calls.Outcome.NOT_A_LEAD;
import static ai.cicops.portal.calls.Outcome.SERVED;

import ai.cicops.portal.platform.Sha256;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What dispositions usually mean for a call; {@link Meanings} has what was said otherwise. */
public final class Dispositions {
  static final String ABANDON = "Abandon";
  static final String CALLER_DISCONNECTED = "Caller Disconnected";
  static final String NO_DISPOSITION = "No Disposition";
  static final String QUEUE_CALLBACK_TIMEOUT = "Queue Callback Timeout";
  static final String SENT_TO_VOICEMAIL = "Sent To Voicemail";
  private static final String TRANSFERRED = "Transferred To 3rd Party";

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
          new Disposition(TRANSFERRED, SERVED, false, true),
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

  /** Set by Five9 itself, and of no outcome unless somebody says so. */
  private static final List<String> WITHOUT_OUTCOME =
      List.of(
          "Agent Error",
          "Answering Machine",
          "Busy",
          "Call Not Answered",
          "Declined",
          "Dial Error",
          "Do Not Call",
          "Duplicated Callback Request",
          "Fax",
          "Force Stop",
          "Forced Logout",
          "Forwarded",
          "Hangup",
          "Hardware Timeout",
          "Internal Call",
          "Missed Call",
          "No Answer",
          "No Response From Caller",
          "Operator Intercept",
          "Queue Callback Assigned",
          "Resource Unavailable",
          "Ringback",
          "Station Session",
          "System Error",
          "System Shutdown",
          "Timeout",
          "Voicemail Dump",
          "Voicemail Processed",
          "Voicemail Returned");

  private static final List<Disposition> ALL =
      Stream.concat(KNOWN.stream(), WITHOUT_OUTCOME.stream().map(Disposition::ofNoOutcome))
          .toList();

  private static final Map<String, Disposition> BY_NAME =
      ALL.stream()
          .collect(
              Collectors.toUnmodifiableMap(known -> folded(known.name()), Function.identity()));

  /** Set by Five9 itself; one that an agent has set counts before any of these. */
  private static final Set<String> SYSTEM =
      Stream.concat(
              WITHOUT_OUTCOME.stream(),
              Stream.of(
                  ABANDON,
                  CALLER_DISCONNECTED,
                  NO_DISPOSITION,
                  QUEUE_CALLBACK_TIMEOUT,
                  SENT_TO_VOICEMAIL,
                  TRANSFERRED))
          .map(Dispositions::folded)
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<String, Integer> PLACES =
      IntStream.range(0, ALL.size())
          .boxed()
          .collect(
              Collectors.toUnmodifiableMap(
                  place -> folded(ALL.get(place).name()), Function.identity()));

  private static final long NOTHING = mark(NO_DISPOSITION);

  private Dispositions() {}

  /** Those that usually mean something, for people to choose from. */
  public static List<Disposition> known() {
    return KNOWN;
  }

  /** Those and what Five9 sets of its own accord. A place in it is a {@link #mark}: keep them. */
  static List<Disposition> all() {
    return ALL;
  }

  /** One of {@link #all}, whatever its case; empty for others. */
  static Optional<Disposition> find(String name) {
    return Optional.ofNullable(BY_NAME.get(folded(name)));
  }

  /**
   * What a disposition usually means for a call.
   *
   * @param name the effective disposition, null or empty without one; any spelling of case
   * @param handled whether an agent spoke with the caller
   */
  public static Disposition of(@Nullable String name, boolean handled) {
    var known = name == null ? null : BY_NAME.get(folded(name));
    return known == null || known.outcome() == NONE_YET || saysNothing(name, handled)
        ? ofNoOutcome(name, handled)
        : known;
  }

  /** A call that came to nothing yet is billed when an agent spoke. */
  static Disposition ofNoOutcome(@Nullable String name, boolean handled) {
    return new Disposition(name == null ? "" : name, NONE_YET, false, handled);
  }

  /** True of no disposition, and of a caller who went after an agent spoke. */
  static boolean saysNothing(@Nullable String name, boolean handled) {
    return name == null
        || isEmpty(name)
        || (handled && folded(name).equals(folded(CALLER_DISCONNECTED)));
  }

  /**
   * Stands for what a call has by its disposition, whatever is said of that one: a place in {@link
   * #all}, else 48 bits of the name's print, which are more than any of those. One that says
   * nothing is {@code No Disposition}.
   */
  static long mark(@Nullable String name, boolean handled) {
    return saysNothing(name, handled) ? NOTHING : mark(String.valueOf(name));
  }

  static long mark(String name) {
    var known = PLACES.get(folded(name));
    return known == null
        ? ALL.size() + (ByteBuffer.wrap(Sha256.of(folded(name))).getLong() >>> 16)
        : known;
  }

  /** The usual outcome of a mark. */
  static Outcome outcome(long mark) {
    return mark < ALL.size() ? ALL.get((int) mark).outcome() : NONE_YET;
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

  /** One name, however it is written. */
  static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
