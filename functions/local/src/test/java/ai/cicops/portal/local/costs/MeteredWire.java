package ai.cicops.portal.local.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.platform.Surroundings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Stands between the product and DynamoDB: hands requests on, asks for what each consumed, and
 * keeps the account.
 */
public final class MeteredWire implements AutoCloseable {
  private static final String ENDPOINT = "AWS_ENDPOINT_URL_DYNAMODB";
  private static final Set<String> OWN = Set.of("host", "connection", "content-length", "expect");
  private static final Set<String> READS =
      Set.of("Query", "GetItem", "BatchGetItem", "Scan", "TransactGetItems");
  private static final Pattern PK = Pattern.compile("\"pk\":\\{\"S\":\"([^\"]*)\"");
  private static final Pattern SK = Pattern.compile("\"sk\":\\{\"S\":\"([^\"]*)\"");
  private static final Pattern TABLE = Pattern.compile("\"TableName\":\"([^\"]*)\"");
  private static final Pattern UNITS = Pattern.compile("\"CapacityUnits\":([0-9.]+)");

  private final URI target;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Consumed> account = new CopyOnWriteArrayList<>();

  /**
   * One request.
   *
   * @param pk and {@code sk} of the (first) item written, empty for reads
   * @param units as DynamoDB counts them, indexes and the double price of transactions included; of
   *     a write whose condition was lost, of which it says nothing, one
   */
  public record Consumed(String operation, String table, String pk, String sk, double units) {
    public boolean isRead() {
      return READS.contains(operation);
    }
  }

  public MeteredWire(Surroundings direct) throws IOException {
    target = URI.create(direct.environment().getOrDefault(ENDPOINT, ""));
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handOn);
    server.start();
  }

  /** The same surroundings with this wire in the way. */
  public Surroundings through(Surroundings direct) {
    var environment = new HashMap<>(direct.environment());
    environment.put(ENDPOINT, "http://127.0.0.1:" + server.getAddress().getPort());
    return new Surroundings(environment, direct.clock(), new Random(1));
  }

  /** In the order of the answers. */
  public List<Consumed> account() {
    return List.copyOf(account);
  }

  public int requests() {
    return account.size();
  }

  public double readUnits() {
    return account.stream().filter(Consumed::isRead).mapToDouble(Consumed::units).sum();
  }

  public void forget() {
    account.clear();
  }

  private void handOn(HttpExchange exchange) throws IOException {
    var asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    var metered = asked.replaceFirst("^\\{", "{\"ReturnConsumedCapacity\":\"TOTAL\",");
    var request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofString(metered));
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> {
          if (OWN.stream().noneMatch(name::equalsIgnoreCase)) {
            values.forEach(value -> request.header(name, value));
          }
        });
    try (exchange) {
      var answer = client.send(request.build(), BodyHandlers.ofByteArray());
      var operation = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      account.add(consumed(operation.substring(operation.indexOf('.') + 1), asked, answer));
      answer
          .headers()
          .firstValue("x-amz-crc32")
          .ifPresent(sum -> exchange.getResponseHeaders().set("x-amz-crc32", sum));
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Consumed consumed(String operation, String asked, HttpResponse<byte[]> answer) {
    boolean reads = READS.contains(operation);
    return new Consumed(
        operation,
        first(TABLE, asked),
        reads ? "" : first(PK, asked),
        reads ? "" : first(SK, asked),
        answer.statusCode() == 200 ? units(new String(answer.body(), UTF_8)) : 1);
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  private static double units(String answer) {
    return UNITS
        .matcher(answer)
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)))
        .sum();
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
