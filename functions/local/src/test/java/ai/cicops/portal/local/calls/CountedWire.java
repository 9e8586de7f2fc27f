package ai.cicops.portal.local.calls;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Hands requests on to another address and counts them. */
final class CountedWire implements AutoCloseable {
  private static final Set<String> OWN = Set.of("host", "connection", "content-length", "expect");

  private final URI target;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger requests = new AtomicInteger();

  CountedWire(URI target) throws IOException {
    this.target = target;
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handOn);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  int requests() {
    return requests.get();
  }

  void forget() {
    requests.set(0);
  }

  private void handOn(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    var body = HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes());
    var request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), body);
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (OWN.stream().noneMatch(name::equalsIgnoreCase)) {
            values.forEach(value -> request.header(name, value));
          }
        });
    try (exchange) {
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      answer.headers().firstValue("x-amz-crc32").ifPresent(sum -> put(exchange, sum));
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void put(HttpExchange exchange, String sum) {
    exchange.getResponseHeaders().set("x-amz-crc32", sum);
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
