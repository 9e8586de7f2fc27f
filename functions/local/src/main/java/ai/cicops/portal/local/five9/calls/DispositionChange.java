package ai.cicops.portal.local.five9.calls;

import java.time.Instant;

/** From this instant on the leg carries this disposition. */
public record DispositionChange(Instant at, String disposition) {}
