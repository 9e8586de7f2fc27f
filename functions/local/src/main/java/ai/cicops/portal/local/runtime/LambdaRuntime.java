package ai.cicops.portal.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One execution environment: a JVM with the runtime client and the function, which fetches its
 * events here and brings its answers. Bound by what binds Lambda: the deadline of an event, the
 * size of an answer.
 */
public final class LambdaRuntime implements AutoCloseable {
  /** Six megabytes of payload, as AWS's quotas say. */
  static final int LARGEST_ANSWER = 6 * 1024 * 1024;

  private static final String API = "/2018-06-01/runtime/";
  private static final long LONGEST_START = 60;

  private final Boot boot;
  private final InstantSource clock;
  private final HttpServer server;
  private final Process process;
  private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Event> running = new ConcurrentHashMap<>();
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private final List<String> printed = new CopyOnWriteArrayList<>();
  private final Thread reader;
  private int events;

  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Event(String id, byte[] payload, CompletableFuture<Invocation> answer) {}

  private LambdaRuntime(Boot boot, InstantSource clock) throws IOException {
    this.boot = boot;
    this.clock = clock;
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(API, this::serve);
    server.start();
    process = start();
    // reading a pipe would hold the carrier of a virtual thread
    reader = Thread.ofPlatform().daemon().name("function-prints").start(this::read);
    var unused =
        process
            .onExit()
            .thenAccept(ended ->
                fail("{\"errorType\":\"Runtime.ExitError\",\"exit\":" + ended.exitValue() + "}"));
  }

  /**
   * Starts the environment and returns when the function asks for its first event: after its
   * constructor and, with SnapStart, its hooks before and after the snapshot.
   *
   * @throws InitFailed when it ends or reports a fault before that
   */
  public static LambdaRuntime start(Boot boot, InstantSource clock) {
    LambdaRuntime runtime;
    try {
      runtime = new LambdaRuntime(boot, clock);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    try {
      runtime.ready.orTimeout(LONGEST_START, TimeUnit.SECONDS).join();
      return runtime;
    } catch (RuntimeException failed) {
      runtime.close();
      throw new InitFailed(boot.handler() + " did not start: " + runtime.printed, failed);
    }
  }

  /** A function that never asked for an event. */
  public static final class InitFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    InitFailed(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private Process start() throws IOException {
    var words = new ArrayList<>(boot.command());
    words.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            RuntimeClient.HOOKS,
            RuntimeClient.nativeClient()));
    words.addAll(boot.flags());
    words.addAll(
        List.of(
            "-cp",
            boot.classPath() + java.io.File.pathSeparator + RuntimeClient.classPath(),
            RuntimeClient.MAIN,
            boot.handler()));
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    var path = builder.environment().get("PATH");
    builder.environment().clear();
    builder.environment().put("PATH", path == null ? "" : path);
    builder.environment().put("TZ", "UTC");
    builder.environment().putAll(boot.environment());
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                "127.0.0.1:" + server.getAddress().getPort(),
                "AWS_LAMBDA_FUNCTION_NAME",
                functionName(),
                "AWS_LAMBDA_FUNCTION_VERSION",
                "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                "1024",
                "AWS_LAMBDA_LOG_GROUP_NAME",
                "local",
                "AWS_LAMBDA_LOG_STREAM_NAME",
                "local",
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                boot.snapStart() ? "snap-start" : "on-demand"));
    return builder.start();
  }

  private String functionName() {
    return boot.handler().replaceFirst(".*\\.", "");
  }

  /** Hands an event over and waits for its end, at most until its deadline. */
  public Invocation invoke(byte[] payload) {
    var event =
        new Event(
            "00000000-0000-0000-0000-" + "%012d".formatted(++events),
            payload,
            new CompletableFuture<>());
    running.put(event.id(), event);
    if (!process.isAlive()) {
      return new Invocation.Failed("{\"errorType\":\"Runtime.ExitError\"}");
    }
    waiting.add(event);
    try {
      return event.answer().get(boot.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      process.destroyForcibly();
      return new Invocation.TimedOut();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** What the function has printed so far, line by line. */
  public List<String> printed() {
    return List.copyOf(printed);
  }

  public ProcessHandle process() {
    return process.toHandle();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().substring(API.length()).split("/");
      switch (path[0]) {
        case "restore" -> restore(exchange, path[1]);
        case "invocation" -> {
          if (path[1].equals("next")) {
            next(exchange);
          } else {
            answered(exchange, path[1], path[2]);
          }
        }
        default -> {
          fail(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(202, -1);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** The client asks when the snapshot was taken and has been restored; here that is at once. */
  private void restore(HttpExchange exchange, String what) throws IOException {
    if (what.equals("next")) {
      exchange.sendResponseHeaders(200, -1);
    } else {
      fail(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      exchange.sendResponseHeaders(202, -1);
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    ready.complete(null);
    var event = waiting.take();
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", event.id());
    headers.set(
        "Lambda-Runtime-Deadline-Ms",
        Long.toString(clock.instant().plus(boot.timeout()).toEpochMilli()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:us-east-1:000000000000:function:" + functionName());
    headers.set(
        "Lambda-Runtime-Trace-Id",
        "Root=1-00000000-000000000000000000000000;Parent=0000000000000000;Sampled=0");
    exchange.sendResponseHeaders(200, event.payload().length);
    exchange.getResponseBody().write(event.payload());
  }

  private void answered(HttpExchange exchange, String id, String how) throws IOException {
    var body = exchange.getRequestBody().readAllBytes();
    var event = running.remove(id);
    boolean tooLarge = body.length > LARGEST_ANSWER;
    exchange.sendResponseHeaders(tooLarge ? 413 : 202, -1);
    if (event != null) {
      event
          .answer()
          .complete(
              how.equals("error")
                  ? new Invocation.Failed(new String(body, UTF_8))
                  : tooLarge
                      ? new Invocation.TooLarge(body.length)
                      : new Invocation.Answered(new String(body, UTF_8)));
    }
  }

  private void fail(String why) {
    ready.completeExceptionally(new IllegalStateException(why));
    running.values().forEach(event -> event.answer().complete(new Invocation.Failed(why)));
  }

  private void read() {
    try (var lines = process.inputReader(UTF_8)) {
      lines.lines().forEach(printed::add);
    } catch (IOException | UncheckedIOException ended) {
      // the process is gone, and with it its words
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    server.stop(0);
    try {
      reader.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
