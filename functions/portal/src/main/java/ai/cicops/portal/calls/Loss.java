package ai.cicops.portal.calls;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why a call was no job, where it could still become one. */
public enum Loss {
  PRICE_SHOPPER,
  CALLBACK_REQUESTED,
  VOICEMAIL,
  /** Lost by a disposition that is none of those. */
  OTHER,
  /** The caller left after more than {@link #PATIENCE} seconds of waiting. */
  ABANDONED,
  /** It came out of the company's hours and nobody answered. */
  OUT_OF_HOURS;

  /** Seconds of waiting; who leaves within them was hardly there. */
  public static final int PATIENCE = 15;

  private static final Map<String, Loss> BY_DISPOSITION =
      Map.of(
          "price shopper",
          PRICE_SHOPPER,
          "callback requested",
          CALLBACK_REQUESTED,
          Dispositions.SENT_TO_VOICEMAIL.toLowerCase(Locale.ROOT),
          VOICEMAIL);

  /**
   * Of an inbound call whose caller can be called back. What people have said to be booked, served
   * or no lead is not lost, though nobody answered it.
   *
   * @param open whether the company was open when the call came; empty when nobody knows
   */
  static Optional<Loss> of(Call call, Optional<Boolean> open) {
    if (call.direction() != Call.Direction.INBOUND || call.customerNumber() == null) {
      return Optional.empty();
    }
    return switch (call.outcome()) {
      case LOST -> Optional.of(byDisposition(call));
      case BOOKED, SERVED, NOT_A_LEAD -> Optional.empty();
      case ABANDONED, NONE_YET -> unanswered(call, open);
    };
  }

  private static Loss byDisposition(Call call) {
    var disposition = call.disposition();
    return disposition == null
        ? OTHER
        : BY_DISPOSITION.getOrDefault(disposition.strip().toLowerCase(Locale.ROOT), OTHER);
  }

  private static Optional<Loss> unanswered(Call call, Optional<Boolean> open) {
    if (call.abandoned() && Measure.WAIT.seconds(call) > PATIENCE) {
      return Optional.of(ABANDONED);
    }
    return !call.handled() && open.filter(here -> !here).isPresent()
        ? Optional.of(OUT_OF_HOURS)
        : Optional.empty();
  }
}
