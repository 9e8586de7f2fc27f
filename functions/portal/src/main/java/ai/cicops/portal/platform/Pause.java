package ai.cicops.portal.platform;

import java.time.Duration;

/** Lets time pass between two tries. Tests move their clock instead. */
@FunctionalInterface
public interface Pause {
  void of(Duration length);

  /** Sleeps; an interrupt ends the work as a fault, for somebody wants the process to stop. */
  static Pause sleeping() {
    return length -> {
      try {
        Thread.sleep(length);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new Unavailable("interrupted", stop);
      }
    };
  }
}
