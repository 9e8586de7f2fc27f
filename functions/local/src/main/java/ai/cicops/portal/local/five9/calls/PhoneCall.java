package ai.cicops.portal.local.five9.calls;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call: its legs in the order of their start. The call log has a row for each. */
public record PhoneCall(String callId, String sessionId, List<Leg> legs) {

  public PhoneCall {
    if (legs.isEmpty()) {
      throw new IllegalArgumentException("a call has at least one leg");
    }
    legs =
        legs.size() == 1
            ? List.copyOf(legs)
            : legs.stream().sorted(Comparator.comparing(Leg::start)).toList();
  }

  public PhoneCall(String callId, List<Leg> legs) {
    this(callId, hex(callId) + hex("session " + callId), legs);
  }

  public Instant start() {
    return legs.getFirst().start();
  }

  public Instant end() {
    return legs.stream().map(Leg::end).max(Comparator.naturalOrder()).orElseThrow();
  }

  public @Nullable String campaign() {
    return legs.getFirst().campaign();
  }

  public boolean recorded() {
    return legs.stream().anyMatch(leg -> !leg.audio().isEmpty());
  }

  public PhoneCall withLegs(List<Leg> others) {
    return new PhoneCall(callId, sessionId, others);
  }

  public PhoneCall withCallId(String other) {
    return new PhoneCall(other, legs);
  }

  private static String hex(String text) {
    return HexFormat.of().withUpperCase().toHexDigits(Scatter.of(text));
  }
}
