package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.Pursuit;
import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with winning a job back.
 *
 * @param nextOn date
 * @param by their name, null when they are not known any more
 */
@Json
record PursuitAnswer(
    String status,
    @Nullable JobOwner owner,
    @Nullable String nextOn,
    @Nullable String by,
    Instant at) {

  /** Null where nothing is said, or is taken back. */
  static @Nullable PursuitAnswer of(@Nullable Pursuit pursuit, Names names) {
    if (pursuit == null) {
      return null;
    }
    var status = pursuit.status();
    var owner = pursuit.owner();
    var nextOn = pursuit.nextOn();
    return status == null
        ? null
        : new PursuitAnswer(
            Facet.code(status),
            owner == null ? null : new JobOwner(owner, names.of(owner)),
            nextOn == null ? null : nextOn.toString(),
            names.of(pursuit.by()),
            pursuit.at());
  }
}
