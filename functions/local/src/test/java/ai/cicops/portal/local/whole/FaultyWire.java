package ai.cicops.portal.local.whole;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * Hands requests on to another address as they are, counts them, and plays a bad day of that
 * address: slow, or refusing.
 */
public final class FaultyWire implements AutoCloseable {
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "keep-alive", "content-length", "transfer-encoding", "expect");

  private final URI target;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile Refusal refusal = Refusal.NONE;
  private volatile Duration delay = Duration.ZERO;

  public FaultyWire(URI target) {
    this.target = target;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    } catch (IOException taken) {
      throw new java.io.UncheckedIOException(taken);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handOn);
    server.start();
  }

  /** A request as far as faults tell requests apart. */
  public record Asked(String method, String path, String operation, String body) {}

  /**
   * An answer in place of the address's own.
   *
   * @param times how often
   */
  private record Refusal(Predicate<Asked> which, AtomicInteger times, int status, String body) {
    static final Refusal NONE = new Refusal(_ -> false, new AtomicInteger(), 200, "");

    boolean strikes(Asked asked) {
      return which.test(asked) && times.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on these requests are refused, until {@link #mend}. */
  public void refuse(Predicate<Asked> which, int status, String body) {
    refuse(which, Integer.MAX_VALUE, status, body);
  }

  public void refuse(Predicate<Asked> which, int times, int status, String body) {
    refusal = new Refusal(which, new AtomicInteger(times), status, body);
  }

  public void slow(Duration by) {
    delay = by;
  }

  public void mend() {
    refusal = Refusal.NONE;
    delay = Duration.ZERO;
  }

  /** All that came, the refused ones, too. */
  public int requests() {
    return requests.get();
  }

  public int refused() {
    return refused.get();
  }

  public void forget() {
    requests.set(0);
    refused.set(0);
  }

  private void handOn(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      var asked =
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              operation == null ? "" : operation,
              new String(body, ISO_8859_1));
      LockSupport.parkNanos(delay.toNanos());
      var now = refusal;
      if (now.strikes(asked)) {
        refused.incrementAndGet();
        answer(exchange, now.status(), now.body().getBytes(ISO_8859_1));
      } else {
        ask(exchange, body);
      }
    }
  }

  /**
   * By HTTP 1.0, so that the answer ends with the connection; its signed headers are as they were.
   */
  private void ask(HttpExchange exchange, byte[] body) throws IOException {
    var head = new StringBuilder();
    head.append(exchange.getRequestMethod()).append(' ').append(exchange.getRequestURI());
    head.append(" HTTP/1.0\r\nContent-Length: ").append(body.length).append("\r\n");
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (OF_THE_CONNECTION.stream().noneMatch(name::equalsIgnoreCase)) {
            values.forEach(value -> head.append(name).append(": ").append(value).append("\r\n"));
          }
        });
    try (var connection = new Socket(InetAddress.ofLiteral(target.getHost()), target.getPort())) {
      var request = new ByteArrayOutputStream();
      request.write(head.append("\r\n").toString().getBytes(ISO_8859_1));
      request.write(body);
      connection.getOutputStream().write(request.toByteArray());
      handBack(exchange, new String(connection.getInputStream().readAllBytes(), ISO_8859_1));
    }
  }

  private static void handBack(HttpExchange exchange, String answer) throws IOException {
    int end = answer.indexOf("\r\n\r\n");
    var lines = answer.substring(0, end).split("\r\n");
    for (int line = 1; line < lines.length; line++) {
      var header = lines[line].split(": *", 2);
      if (OF_THE_CONNECTION.stream().noneMatch(header[0]::equalsIgnoreCase)) {
        exchange.getResponseHeaders().add(header[0], header[1]);
      }
    }
    answer(
        exchange,
        Integer.parseInt(lines[0].split(" ")[1]),
        answer.substring(end + 4).getBytes(ISO_8859_1));
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    boolean silent = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, silent ? -1 : body.length);
    if (!silent) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
