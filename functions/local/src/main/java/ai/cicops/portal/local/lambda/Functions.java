package ai.cicops.portal.local.lambda;

import ai.cicops.portal.local.aws.Invoker;
import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.platform.SettingsInvalid;
import ai.cicops.portal.platform.Surroundings;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The template's functions, each with one handler; those whose class is not there are left out. */
public final class Functions implements Invoker, AutoCloseable {
  private static final int MOST_AT_ONCE = 64;

  private final Map<String, Hosted> hosted = new LinkedHashMap<>();
  private final List<LambdaFunction> missing = new ArrayList<>();
  private final Semaphore room = new Semaphore(MOST_AT_ONCE);
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("function-", 0).factory());

  private record Hosted(LambdaFunction function, RequestStreamHandler handler) {}

  /**
   * Makes every handler.
   *
   * @throws SettingsInvalid naming what is wrong with the settings of all of them
   */
  public Functions(
      List<LambdaFunction> functions, Function<LambdaFunction, Surroundings> surroundings) {
    var problems = new ArrayList<String>();
    for (var function : functions) {
      try {
        var handler = make(function.handler(), surroundings.apply(function));
        hosted.put(function.logicalId(), new Hosted(function, handler));
      } catch (ClassNotFoundException absent) {
        missing.add(function);
      } catch (SettingsInvalid invalid) {
        invalid.problems().stream()
            .filter(problem -> !problems.contains(problem))
            .forEach(problems::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new SettingsInvalid(problems);
    }
  }

  private static RequestStreamHandler make(String handler, Surroundings surroundings)
      throws ClassNotFoundException {
    try {
      return Class.forName(handler)
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(Surroundings.class)
          .newInstance(surroundings);
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(handler + " cannot be made", failed);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | ClassCastException unfit) {
      throw new IllegalStateException(
          handler + " must be a RequestStreamHandler with a constructor (Surroundings)", unfit);
    }
  }

  public boolean has(String logicalId) {
    return hosted.containsKey(logicalId);
  }

  /** Functions of the template whose handler class is not there. */
  public List<LambdaFunction> missing() {
    return List.copyOf(missing);
  }

  @Override
  public byte[] invoke(String logicalId, byte[] event) throws Failed {
    return invoke(logicalId, event, Duration.ofDays(1));
  }

  /**
   * @param patience of the caller; the function's own time-out holds, too
   */
  public byte[] invoke(String logicalId, byte[] event, Duration patience) throws Failed {
    var called = hosted.get(logicalId);
    if (called == null) {
      throw new Failed(logicalId + " is not there");
    }
    var timeout = called.function().timeout();
    var limit = timeout.compareTo(patience) < 0 ? timeout : patience;
    try {
      if (!room.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Failed("too many functions run at once");
      }
      try {
        return call(called, event, limit);
      } finally {
        room.release();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Failed(logicalId + " was stopped", stopped);
    } catch (RejectedExecutionException closed) {
      throw new Failed(logicalId + " was stopped", closed);
    }
  }

  private byte[] call(Hosted called, byte[] event, Duration limit)
      throws Failed, InterruptedException {
    var name = called.function().logicalId();
    var running =
        threads.submit(() -> {
          var output = new ByteArrayOutputStream();
          called
              .handler()
              .handleRequest(
                  new ByteArrayInputStream(event),
                  output,
                  new LocalContext(name, called.function().timeout()));
          return output.toByteArray();
        });
    try {
      return running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      failed.printStackTrace(System.out);
      throw new Failed(name + " failed: " + failed.getCause(), failed);
    } catch (TimeoutException late) {
      running.cancel(true);
      throw new Failed(name + " took longer than " + limit.toSeconds() + " s", late);
    } catch (InterruptedException stopped) {
      running.cancel(true);
      throw stopped;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
