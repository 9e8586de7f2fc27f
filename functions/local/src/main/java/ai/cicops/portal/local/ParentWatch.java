package ai.cicops.portal.local;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Notices that the process which started this one is gone, so that nothing is left behind. */
final class ParentWatch implements AutoCloseable {
  private static final long EVERY_MILLIS = 250;

  private final Optional<Long> parent = parent();
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("parent-watch").daemon().factory());

  ParentWatch(Runnable gone) {
    var unused =
        executor.scheduleWithFixedDelay(
            () -> {
              if (!parent().equals(parent)) {
                executor.shutdown();
                gone.run();
              }
            },
            EVERY_MILLIS,
            EVERY_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  private static Optional<Long> parent() {
    return ProcessHandle.current().parent().filter(ProcessHandle::isAlive).map(ProcessHandle::pid);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
