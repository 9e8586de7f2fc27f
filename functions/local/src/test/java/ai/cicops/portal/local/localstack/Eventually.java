package ai.cicops.portal.local.localstack;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Looks again and again, until something is there or patience ends. */
final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Eventually() {}

  /** The first answer that is not empty. */
  static <T> List<T> some(String what, Supplier<List<T>> look) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      var found = look.get();
      if (!found.isEmpty()) {
        return found;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return fail(what + " did not come within " + PATIENCE);
  }
}
