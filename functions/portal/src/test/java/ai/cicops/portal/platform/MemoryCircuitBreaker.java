package ai.cicops.portal.platform;

/** Twin of the circuit breaker. */
public final class MemoryCircuitBreaker implements CircuitBreaker {
  private Breaker state = Breaker.CLOSED;

  @Override
  public synchronized Breaker state() {
    return state;
  }

  @Override
  public synchronized void keep(Breaker kept) {
    state = kept;
  }
}
