package ai.cicops.portal.local.five9.faults;

/** Somebody asked for a fault, or an argument, that does not exist; the message says what does. */
public final class RefusedFault extends IllegalArgumentException {
  public RefusedFault(String message) {
    super(message);
  }
}
