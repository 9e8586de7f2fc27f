package ai.cicops.portal.calls;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Which callers booked when, as far as calls were looked at. */
final class Bookings {
  private final Map<Caller, NavigableMap<Instant, CallId>> ofCallers = new HashMap<>();

  void note(Caller caller, Call call) {
    if (call.outcome() == Outcome.BOOKED) {
      ofCallers.computeIfAbsent(caller, _ -> new TreeMap<>()).put(call.start(), call.id());
    }
  }

  /** The caller's first one since an instant. */
  Optional<Booking> since(Caller caller, Instant at) {
    return Optional.ofNullable(ofCallers.get(caller))
        .map(booked -> booked.ceilingEntry(at))
        .map(first -> new Booking(first.getValue(), first.getKey()));
  }
}
