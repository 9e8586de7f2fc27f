package ai.cicops.portal.platform;

class MemoryCircuitBreakerTest extends CircuitBreakerContract {
  private final CircuitBreaker breaker = new MemoryCircuitBreaker();

  @Override
  protected CircuitBreaker breaker() {
    return breaker;
  }
}
