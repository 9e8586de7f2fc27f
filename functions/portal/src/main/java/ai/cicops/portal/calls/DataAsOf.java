package ai.cicops.portal.calls;

import java.time.Instant;
import java.util.Optional;

/** Until when what is kept is complete, as the sync knows it. Faults: {@code Unavailable}. */
public interface DataAsOf {
  /** Calls that ended by then are here; empty before the first window came in. */
  Optional<Instant> calls();
}
