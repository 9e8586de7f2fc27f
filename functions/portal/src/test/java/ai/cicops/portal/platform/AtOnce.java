package ai.cicops.portal.platform;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The same done by many in one moment. */
public final class AtOnce {
  private AtOnce() {}

  /** What came of each, in order. */
  public static <T> List<T> each(int many, IntFunction<T> work) {
    var start = new CyclicBarrier(many);
    var all =
        IntStream.range(0, many)
            .mapToObj(number ->
                (Callable<T>)
                    () -> {
                      start.await();
                      return work.apply(number);
                    })
            .toList();
    try (var threads = Executors.newFixedThreadPool(many)) {
      return threads.invokeAll(all).stream().map(Future::resultNow).toList();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
