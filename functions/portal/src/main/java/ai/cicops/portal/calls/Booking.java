package ai.cicops.portal.calls;

import java.time.Instant;

/** A call by which its caller booked, and when it began. */
public record Booking(CallId call, Instant at) {}
