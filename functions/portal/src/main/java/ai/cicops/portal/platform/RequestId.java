package ai.cicops.portal.platform;

import java.util.Optional;

/**
 * The id of what set this work off: of a request of the HTTP API, of an event's request, or of a
 * schedule's invocation. It goes into every line of the log, into the events that come of the work,
 * and with them through stream, bus and queue. A thread that the work starts does not have it.
 */
public final class RequestId {
  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

  private RequestId() {}

  /** Work that may fail in its own way. */
  @FunctionalInterface
  public interface Work<X extends Exception> {
    void run() throws X;
  }

  public static <X extends Exception> void during(String id, Work<X> work) throws X {
    ScopedValue.where(CURRENT, id)
        .<Boolean, X>call(() -> {
          work.run();
          return true;
        });
  }

  public static Optional<String> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }
}
