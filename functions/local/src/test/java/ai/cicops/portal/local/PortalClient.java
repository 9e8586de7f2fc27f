package ai.cicops.portal.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.identity.Totp;
import ai.cicops.portal.platform.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** Somebody at the wire: solves the proof of work, keeps the cookie, sends the CSRF token. */
final class PortalClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private String csrf = "";

  PortalClient(URI address) {
    this.address = address;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address.resolve(path)));
  }

  HttpResponse<String> head(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address.resolve(path)).HEAD());
  }

  HttpResponse<String> get(URI link, String range) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(link).header("Range", range));
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    var answer = get(path);
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  HttpResponse<String> post(String path, Map<String, ?> body)
      throws IOException, InterruptedException {
    return post(path, JSON.writeValueAsString(body));
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .header("Origin", address.toString())
            .header("X-CSRF", csrf)
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Origin", address.toString())
            .header("X-CSRF", csrf)
            .DELETE());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
  }

  /** Signs in and remembers the CSRF token; answers what {@code GET /api/session} says. */
  JsonNode signIn(String email) throws IOException, InterruptedException {
    var answer =
        post(
            "/api/session",
            Map.of(
                "email",
                email,
                "password",
                DemoSeed.PASSWORD.reveal(),
                "altcha",
                solved(json("/api/altcha"))));
    if (answer.statusCode() == 200) {
      var now = Instant.parse(json("/_local/clock").path("now").asText());
      var code = new Totp(Secret.of("JBSWY3DPEHPK3PXP")).codeAt(now);
      answer = post("/api/session/second-factor", Map.of("code", code));
    }
    if (answer.statusCode() != 204) {
      throw new IOException("sign-in answered " + answer.statusCode() + " " + answer.body());
    }
    var session = json("/api/session");
    csrf = session.path("csrf").asText();
    return session;
  }

  private static String solved(JsonNode challenge) throws IOException {
    var salt = challenge.path("salt").asText();
    var wanted = challenge.path("challenge").asText();
    for (int number = 0; number <= challenge.path("maxnumber").asInt(); number++) {
      if (sha256(salt + number).equals(wanted)) {
        var solution =
            JSON.createObjectNode()
                .put("algorithm", challenge.path("algorithm").asText())
                .put("challenge", wanted)
                .put("number", number)
                .put("salt", salt)
                .put("signature", challenge.path("signature").asText());
        return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(solution));
      }
    }
    throw new IOException("no number solves the challenge");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
