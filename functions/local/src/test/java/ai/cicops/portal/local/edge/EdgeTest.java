package ai.cicops.portal.local.edge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Ids;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeTest {
  private final Edge edge = new Edge(0, new Ids(new Random(1)));

  @AfterEach
  void close() {
    edge.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /api/%zz HTTP/1.1 | MALFORMED_REQUEST",
        "GET /api/%u0041 HTTP/1.1 | MALFORMED_REQUEST",
        "GET /api/%00 HTTP/1.1 | MALFORMED_REQUEST",
        "GET /../../etc/passwd HTTP/1.1 | MALFORMED_REQUEST",
        "hello | MALFORMED_REQUEST"
      })
  void answersWhatIsNoHttpAsAProblem(String line, ErrorCode code) throws IOException {
    assertProblem(code, sent(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
  }

  @Test
  void answersWhatIsTooLongAsAProblem() throws IOException {
    var end = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    assertProblem(ErrorCode.URI_TOO_LONG, sent("GET /" + "a".repeat(9000) + end + "\r\n"));
    assertProblem(
        ErrorCode.HEADERS_TOO_LARGE,
        sent("GET /" + end + "Cookie: " + "a".repeat(11_000) + "\r\n\r\n"));
  }

  @Test
  void hearsAHugeBodyOutBeforeItRefuses() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + edge.port() + "/api/session"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[20 * 1024 * 1024]))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString());
      assertEquals(413, answer.statusCode());
      assertTrue(answer.body().contains("\"code\":\"body_too_large\""), answer.body());
    }
  }

  @Test
  void leavesAMalformedQueryToTheFunction() {
    assertEquals(Map.of("text", "a,b"), ApiGateway.query("text=a&text=b"));
    assertEquals(Map.of(), ApiGateway.query("text=%zz"));
    assertEquals(Map.of(), ApiGateway.query("text=%C3%28"));
  }

  private static void assertProblem(ErrorCode code, String answer) {
    assertTrue(answer.startsWith("HTTP/1.1 " + code.status() + " "), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
    assertTrue(answer.contains("\"code\":\"" + code.code() + "\""), answer);
    assertTrue(answer.contains("\"requestId\":"), answer);
  }

  private String sent(String text) throws IOException {
    try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), edge.port())) {
      socket.getOutputStream().write(text.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
