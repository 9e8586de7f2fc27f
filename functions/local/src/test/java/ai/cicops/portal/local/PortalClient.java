package ai.cicops.portal.local;

import ai.cicops.portal.identity.Totp;
import ai.cicops.portal.local.whole.Altcha;
import ai.cicops.portal.platform.lambda.OpenApiCheck;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody at the wire: solves the proof of work, keeps the cookie, sends the CSRF token, and holds
 * each answer of a described route against {@code openapi.yaml}.
 */
public final class PortalClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OpenApiCheck OPEN_API = OpenApiCheck.ofProject();

  /** As long as the longest run of a schedule, which a control may have to wait for. */
  private static final Duration PATIENCE = Duration.ofMinutes(13);

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /** As the browser would send it: the JDK's own jar quotes values. */
  private String cookie = "";

  private String csrf = "";

  PortalClient(URI address) {
    this.address = address;
  }

  /** Somebody with the cookie of another client, and nothing else of it. */
  PortalClient withCookieOf(PortalClient other) {
    cookie = other.cookie;
    return this;
  }

  String csrf() {
    return csrf;
  }

  /** Name and value. */
  public String cookie() {
    return cookie;
  }

  HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(address.resolve(path));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path));
  }

  HttpResponse<String> head(String path) throws IOException, InterruptedException {
    return send(request(path).HEAD());
  }

  /** Some bytes of a recording; the link alone says who may have them. */
  HttpResponse<byte[]> bytes(URI link, String range) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(link).header("Range", range);
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return read(get(path), 200);
  }

  static JsonNode read(HttpResponse<String> answer, int status) throws IOException {
    if (answer.statusCode() != status) {
      throw new AssertionError(
          answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  HttpResponse<String> post(String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    return post(path, JSON.writeValueAsString(body));
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return send(changing(path).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send(changing(path).DELETE());
  }

  private HttpRequest.Builder changing(String path) {
    return request(path)
        .header("Content-Type", "application/json")
        .header("Origin", address.toString())
        .header("X-CSRF", csrf);
  }

  /** Runs a schedule by its name; answers with the run's record. */
  JsonNode run(String schedule) throws IOException, InterruptedException {
    return read(post("/_local/schedules/" + schedule + "/run", "{}"), 200);
  }

  Instant now() throws IOException, InterruptedException {
    return Instant.parse(json("/_local/clock").path("now").asText());
  }

  HttpResponse<String> send(HttpRequest.Builder builder) throws IOException, InterruptedException {
    var request = builder.timeout(PATIENCE).build();
    var answer = http.send(request, BodyHandlers.ofString());
    for (var set : answer.headers().allValues("Set-Cookie")) {
      var pair = set.split(";", 2)[0];
      cookie = pair.endsWith("=") ? "" : pair;
    }
    check(request, answer);
    return answer;
  }

  private static void check(HttpRequest request, HttpResponse<String> answer) {
    var type = answer.headers().firstValue("Content-Type").orElse("");
    routeOf(request.method(), request.uri().getPath())
        .ifPresent(route -> OPEN_API.check(route, answer.statusCode(), type, answer.body()));
  }

  private static Optional<String> routeOf(String method, String path) {
    return OPEN_API.routes().stream()
        .filter(route -> (method + " " + path).matches(route.replaceAll("\\{\\w+}", "[^/]+")))
        .findFirst();
  }

  /**
   * The newest call of these that can be played. Audio comes a little after the calls: as long as
   * there is none, another run brings it.
   */
  String readyCall(String company) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      var found = json("/api/calls?recording=ready&company=" + company);
      if (!found.path("calls").isEmpty()) {
        return found.at("/calls/0/id").asText();
      }
      if (run("move-audio").path("outcome").asText().equals("skipped")) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
      }
    }
    throw new AssertionError("no call of " + company + " can be played");
  }

  /** Signs in, with the second factor where it is asked for; answers with the session. */
  public JsonNode signIn(String email) throws IOException, InterruptedException {
    var answer = enter(email, DemoSeed.PASSWORD.reveal());
    if (answer.statusCode() == 200) {
      answer = post("/api/session/second-factor", Map.of("code", freshCode()));
    }
    if (answer.statusCode() != 204) {
      throw new AssertionError("sign-in answered " + answer.statusCode() + " " + answer.body());
    }
    var session = json("/api/session");
    csrf = session.path("csrf").asText();
    return session;
  }

  HttpResponse<String> enter(String email, String password)
      throws IOException, InterruptedException {
    var solution = Altcha.solved(json("/api/altcha"));
    return post("/api/session", Map.of("email", email, "password", password, "altcha", solution));
  }

  /** Each code counts once, so the clock goes on to the next one. */
  String freshCode() throws IOException, InterruptedException {
    var moved = read(post("/_local/clock", Map.of("advance", "PT30S")), 200);
    return new Totp(DemoSeed.STAFF_TOTP.secret()).codeAt(Instant.parse(moved.path("now").asText()));
  }

  @Override
  public void close() {
    http.close();
  }
}
