package ai.cicops.portal.audio.sftp;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Limits how long one answer of the server may take: the client library waits for ever as long as
 * the connection stands. When patience ends the connection is cut, and what waited fails.
 */
final class Patience implements AutoCloseable {
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("recordings-patience").factory());
  private final Duration limit;
  private final Runnable cut;
  private volatile boolean ended;

  Patience(Duration limit, Runnable cut) {
    this.limit = limit;
    this.cut = cut;
  }

  /** Something that waits for one answer. */
  @FunctionalInterface
  interface Wait<T> {
    T answer() throws IOException;
  }

  <T> T with(Wait<T> wait) throws IOException {
    var end =
        watch.schedule(
            () -> {
              ended = true;
              cut.run();
            },
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return wait.answer();
    } catch (IOException | RuntimeException fault) {
      if (ended) {
        throw new IOException(new TimeoutException());
      }
      throw fault;
    } finally {
      end.cancel(false);
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
