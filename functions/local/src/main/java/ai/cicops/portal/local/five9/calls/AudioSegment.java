package ai.cicops.portal.local.five9.calls;

import java.time.Duration;
import java.time.Instant;

/** One stretch of recorded talk; it becomes one file on the shelf. */
public record AudioSegment(Instant start, Duration length) {}
