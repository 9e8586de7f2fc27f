package ai.cicops.portal.local.lambda;

import ai.cicops.portal.local.aws.Invoker;
import ai.cicops.portal.local.iam.ExecutionRole;
import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.local.template.Template;
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
import java.util.Objects;
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

  private record Hosted(
      LambdaFunction function, ExecutionRole role, RequestStreamHandler handler) {}

  /**
   * Makes every handler. What it asks of AWS is held against its function's policy, then and at
   * each call.
   *
   * @throws SettingsInvalid naming what is wrong with the settings of all of them
   */
  public Functions(Template template, Function<LambdaFunction, Surroundings> surroundings) {
    var problems = new ArrayList<String>();
    for (var function : template.functions()) {
      try {
        var role = new ExecutionRole(function, template.tables());
        var handler = make(role, function.handler(), surroundings.apply(function));
        hosted.put(function.logicalId(), new Hosted(function, role, handler));
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

  private static RequestStreamHandler make(
      ExecutionRole role, String handler, Surroundings surroundings) throws ClassNotFoundException {
    var type = Class.forName(handler);
    try {
      var constructor =
          type.asSubclass(RequestStreamHandler.class).getConstructor(Surroundings.class);
      return role.during(() -> constructor.newInstance(surroundings));
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(handler + " cannot be made", failed);
    } catch (ReflectiveOperationException | ClassCastException unfit) {
      throw new IllegalStateException(
          handler + " must be a RequestStreamHandler with a constructor (Surroundings)", unfit);
    }
  }

  public boolean has(String logicalId) {
    return hosted.containsKey(logicalId);
  }

  /** What the function may, and what it has needed of that. */
  public ExecutionRole role(String logicalId) {
    return Objects.requireNonNull(hosted.get(logicalId), logicalId).role();
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
          var input = new ByteArrayInputStream(event);
          var context = new LocalContext(name, called.function().timeout());
          return called
              .role()
              .during(() -> {
                called.handler().handleRequest(input, output, context);
                return output.toByteArray();
              });
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
