package ai.cicops.portal.local.five9.calls;

/** A row of the call log: one leg of a call, with the disposition it has now. */
public record LogRow(PhoneCall call, Leg leg) {

  public String disposition() {
    return leg.dispositions().isEmpty() ? "" : leg.dispositions().getLast().disposition();
  }
}
