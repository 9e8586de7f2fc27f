package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.ShowCall.ShowCallOutcome;
import ai.cicops.portal.directory.LegalHold;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a recording is kept whatever retention says.
 *
 * @param of {@code call} or {@code company}
 * @param by their name, null when they are not known any more
 */
@Json
record HoldAnswer(String of, String reason, @Nullable String by, Instant at) {
  /** The call's own before its company's. */
  static @Nullable HoldAnswer of(ShowCallOutcome.Shown shown, Names names) {
    var own = shown.seen().call().overlay().held();
    return own != null && own.reason() != null
        ? new HoldAnswer("call", own.reason(), names.of(own.by()), own.at())
        : ofCompany(shown)
            .map(hold -> new HoldAnswer("company", hold.reason(), names.of(hold.by()), hold.at()))
            .orElse(null);
  }

  private static Optional<LegalHold> ofCompany(ShowCallOutcome.Shown shown) {
    var company = shown.seen().company();
    return company == null
        ? Optional.empty()
        : shown.retention().holding(shown.seen().call().start(), company.zone());
  }

  /** When retention takes the audio of a call away; null when it does not, or has. */
  static @Nullable Instant removesAt(ShowCallOutcome.Shown shown) {
    var call = shown.seen().call();
    var recording = call.recording();
    var company = shown.seen().company();
    return recording == null
            || recording.removedAt() != null
            || company == null
            || call.overlay().held() != null
            || ofCompany(shown).isPresent()
        ? null
        : shown.retention().endsAt(call.end(), company.zone()).orElse(null);
  }
}
