package ai.cicops.portal.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/** The same work on many things at once, so many at a time, on virtual threads. */
public final class FanOut {
  private FanOut() {}

  /** The results in the order of the items; the first fault, once all have ended. */
  public static <T, R> List<R> over(Collection<T> items, int atOnce, Function<T, R> work) {
    if (items.size() < 2) {
      return items.stream().map(work).toList();
    }
    var places = new Semaphore(atOnce);
    var started = new ArrayList<Future<R>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var item : items) {
        started.add(
            threads.submit(() -> {
              places.acquire();
              try {
                return work.apply(item);
              } finally {
                places.release();
              }
            }));
      }
    }
    var results = new ArrayList<R>();
    for (var future : started) {
      results.add(result(future));
    }
    return results;
  }

  /** What {@link #both} came to. */
  public record Both<A, B>(A here, B aside) {}

  /** Two works at once, the second on a virtual thread. */
  public static <A, B> Both<A, B> both(Supplier<A> here, Callable<B> aside) {
    try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
      var started = thread.submit(aside);
      return new Both<>(here.get(), result(started));
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case RuntimeException fault -> throw fault;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(failed);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
