package ai.cicops.portal.platform;

/** Where one {@link Breaker} is kept between runs. Only the holder of the lease writes it. */
public interface CircuitBreaker {
  Breaker state();

  void keep(Breaker state);
}
