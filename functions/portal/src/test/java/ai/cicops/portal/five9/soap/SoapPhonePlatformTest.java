package ai.cicops.portal.five9.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.five9.PhonePlatform;
import ai.cicops.portal.five9.PhonePlatform.Away;
import ai.cicops.portal.five9.PhonePlatform.AwayKind;
import ai.cicops.portal.five9.PhonePlatform.Busy;
import ai.cicops.portal.five9.PhonePlatform.Counted;
import ai.cicops.portal.five9.PhonePlatform.Counter;
import ai.cicops.portal.five9.PhonePlatform.CredentialsRefused;
import ai.cicops.portal.five9.PhonePlatform.Fetched;
import ai.cicops.portal.five9.PhonePlatform.NotAccepted;
import ai.cicops.portal.five9.PhonePlatform.NotReady;
import ai.cicops.portal.five9.PhonePlatform.Operation;
import ai.cicops.portal.five9.PhonePlatform.QuotaExhausted;
import ai.cicops.portal.five9.PhonePlatform.Ready;
import ai.cicops.portal.five9.PhonePlatform.ReportNotFound;
import ai.cicops.portal.five9.PhonePlatform.Started;
import ai.cicops.portal.five9.PhonePlatform.StillRunning;
import ai.cicops.portal.five9.PhonePlatform.UnknownReport;
import ai.cicops.portal.five9.ReportId;
import ai.cicops.portal.five9.WallClock;
import ai.cicops.portal.five9.Window;
import ai.cicops.portal.platform.Secret;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoapPhonePlatformTest {
  private static final Window WINDOW =
      new Window(Instant.parse("2026-09-01T14:00:00Z"), Instant.parse("2026-09-01T15:15:00Z"));
  private static final ReportId REPORT = new ReportId("a.b@c");

  private final HttpServer server = server();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile String requestBody = "";
  private volatile String requestPath = "";
  private volatile String authorization = "";

  private static HttpServer server() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newCachedThreadPool());
      server.start();
      return server;
    } catch (IOException fault) {
      throw new IllegalStateException(fault);
    }
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
  }

  @Test
  void asksInTheOrderOfTheSchema() {
    answer(200, "text/xml", envelope("runReport", "<return>  a.b@c  </return>"));
    assertEquals(new Started(REPORT), platform("").run(WINDOW));
    assertEquals("/wsadmin/v13/AdminWebService", requestPath);
    assertEquals("Basic c3luYzpwYXNzOndvcmQ=", authorization);
    assertTrue(
        requestBody.contains(
            "<ser:runReport><folderName>Calls &amp; more</folderName><reportName>Call"
                + " Log</reportName><criteria><time><end>2026-09-01T15:15:00.000Z</end>"
                + "<start>2026-09-01T14:00:00.000Z</start></time></criteria></ser:runReport>"),
        requestBody);
  }

  @Test
  void takesAWholeAddressAsItIs() {
    answer(200, "text/xml", envelope("isReportRunning", "<return>true</return>"));
    assertEquals(
        new StillRunning(), platform("/elsewhere/Service").await(REPORT, Duration.ofSeconds(5)));
    assertEquals("/elsewhere/Service", requestPath);
    assertTrue(requestBody.contains("<identifier>a.b@c</identifier><timeout>5</timeout>"));
  }

  @Test
  void leavesOutTheMomentAtWhichClocksGoBack() {
    answer(200, "text/xml", envelope("runReport", "<return>a.b@c</return>"));
    var back = Instant.parse("2026-11-01T09:00:00Z");
    platform("").run(new Window(back.minusSeconds(3600), back));
    assertTrue(requestBody.contains("<end>2026-11-01T08:59:59.999Z</end>"), requestBody);
  }

  @Test
  void waitsUntilTheReportIsReady() {
    answer(200, "text/xml", envelope("isReportRunning", "<return>false</return>"));
    assertEquals(new Ready(), platform("").await(REPORT, Duration.ofSeconds(5)));
  }

  @Test
  void streamsAHugeReport() {
    var line = "300000010200001,\"Fri, 21 Aug 2026 09:00:12\",A & B <Air>,Inbound,é\n";
    var csv = line.repeat(200_000);
    var escaped = csv.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    answer(200, "text/xml", envelope("getReportResultCsv", "<return>" + escaped + "</return>"));
    var fetched = assertInstanceOf(Fetched.class, platform("").fetch(REPORT));
    assertTrue(fetched.text().compressed().length < csv.length() / 20);
    assertEquals(csv, fetched.text().text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<return/>", "<return></return>", ""})
  void readsAnEmptyReport(String content) {
    answer(200, "text/xml", envelope("getReportResultCsv", content));
    assertEquals("", assertInstanceOf(Fetched.class, platform("").fetch(REPORT)).text().text());
  }

  @Test
  void readsTheCounters() {
    answer(
        200,
        "text/xml",
        envelope(
            "getCallCountersState",
            "<return><callCounterStates><limit>16</limit><operationType>ReportRequest"
                + "</operationType><value>3</value></callCounterStates><callCounterStates><limit>9"
                + "</limit><operationType>Whatever</operationType><value>3</value>"
                + "</callCounterStates><timeout>60</timeout></return>"));
    assertEquals(
        new Counted(List.of(new Counter(Operation.REPORT_REQUEST, Duration.ofMinutes(1), 16, 3))),
        platform("").counters());
  }

  @Test
  void readsARefusedLoginByItsStatus() {
    answer(401, "text/html", "<html><body><h1>HTTP Status 401 - JBWEB000064</h1></body></html>");
    assertEquals(new CredentialsRefused(), platform("").run(WINDOW));
  }

  @ParameterizedTest
  @CsvSource({
    "ReportNotFound",
    "AccessDisallowed",
    "IncorrectArgument",
    "MissedArgument",
    "InvalidAccount",
    "ObjectNotFound",
    "OperationsLimitExceeded",
    "UserAlreadyLoggedIn",
    "AdminSessionClosed",
    "ResultIsNotReady",
    "UnknownIdentifier",
    "ServiceUnavailable",
    "Server",
    "SomethingNew"
  })
  void classifiesFaultsByTheNameOfTheirDetail(String name) {
    for (int status : new int[] {500, 200}) {
      answer(status, "text/xml", fault(name + "Fault"));
      PhonePlatform.Refusal expected =
          switch (name) {
            case "ReportNotFound" -> new ReportNotFound();
            case "OperationsLimitExceeded" -> new QuotaExhausted(Operation.RETRIEVE_REPORT);
            case "UserAlreadyLoggedIn", "AdminSessionClosed" -> new Busy(name + "Fault");
            case "ResultIsNotReady" -> new NotReady();
            case "UnknownIdentifier" -> new UnknownReport();
            case "ServiceUnavailable", "Server", "SomethingNew" ->
                new Away(AwayKind.FAULT, "It says " + name + "Fault.");
            default -> new NotAccepted(name + "Fault");
          };
      assertEquals(expected, platform("").fetch(REPORT));
    }
  }

  @Test
  void namesAPageInsteadOfXml() {
    answer(200, "text/html;charset=utf-8", "<html><body>Maintenance</body></html>");
    assertAway(AwayKind.HTML);
    answer(200, "text/xml", "\n <!DOCTYPE html><html><body>Maintenance</body></html>");
    assertAway(AwayKind.HTML);
  }

  @Test
  void namesBareStatuses() {
    for (int status : new int[] {429, 502, 503, 404, 302}) {
      answer(status, "text/plain", "x");
      assertAway(AwayKind.STATUS);
    }
    answer(500, "text/plain", "");
    assertAway(AwayKind.STATUS);
    answer(500, "text/plain", "Internal error");
    assertAway(AwayKind.MALFORMED);
  }

  @Test
  void refusesXmlThatBreaksOff() {
    var whole = envelope("getReportResultCsv", "<return>CALL ID,TIMESTAMP\n1,2\n</return>");
    for (int end : new int[] {10, 60, 200, whole.length() - 30, whole.length() - 3}) {
      answer(200, "text/xml", whole.substring(0, end));
      assertInstanceOf(Away.class, platform("").fetch(REPORT), "at " + end);
    }
  }

  @Test
  void resolvesNoEntityFromOutside() {
    answer(
        200,
        "text/xml",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<env:Envelope xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\"><env:Body>"
            + "<r><return>&e;</return></r></env:Body></env:Envelope>");
    assertInstanceOf(Away.class, platform("").fetch(REPORT));
  }

  @Test
  void endsABodyThatIsTooSlow() {
    handle(exchange -> {
      exchange.getResponseHeaders().add("Content-Type", "text/xml");
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write("<env:Envelope".getBytes(UTF_8));
      exchange.getResponseBody().flush();
      await(end);
    });
    var refusal = assertInstanceOf(Away.class, platform("", Duration.ofMillis(300)).fetch(REPORT));
    assertEquals(AwayKind.TIMED_OUT, refusal.kind());
  }

  @Test
  void endsTheWaitForAnAnswer() {
    handle(exchange -> await(end));
    var refusal = assertInstanceOf(Away.class, platform("", Duration.ofMillis(300)).fetch(REPORT));
    assertEquals(AwayKind.TIMED_OUT, refusal.kind());
  }

  @Test
  void namesAHostThatIsNotThere() {
    var platform = platform("");
    server.stop(0);
    var refusal = assertInstanceOf(Away.class, platform.run(WINDOW));
    assertEquals(AwayKind.UNREACHABLE, refusal.kind());
  }

  private void assertAway(AwayKind kind) {
    assertEquals(kind, assertInstanceOf(Away.class, platform("").fetch(REPORT)).kind());
  }

  private SoapPhonePlatform platform(String path) {
    return platform(path, Duration.ofSeconds(20));
  }

  private SoapPhonePlatform platform(String path, Duration patience) {
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return new SoapPhonePlatform(
        new SoapSettings(
            url,
            "sync",
            Secret.of("pass:word"),
            "Calls & more",
            "Call Log",
            new WallClock(ZoneId.of("America/Los_Angeles")),
            patience));
  }

  private void answer(int status, String type, String body) {
    handle(exchange -> {
      var bytes = body.getBytes(UTF_8);
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    });
  }

  private interface Handling {
    void handle(HttpExchange exchange) throws IOException;
  }

  private void handle(Handling handling) {
    try {
      server.removeContext("/");
    } catch (IllegalArgumentException none) {
      // the first answer of a test
    }
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            requestPath = exchange.getRequestURI().getPath();
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            requestBody = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            handling.handle(exchange);
          }
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private static String envelope(String operation, String content) {
    return "<?xml version='1.0' encoding='UTF-8'?><env:Envelope"
        + " xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\"><env:Header/><env:Body><ns2:"
        + operation
        + "Response xmlns:ns2=\"http://service.admin.ws.five9.com/\">"
        + content
        + "</ns2:"
        + operation
        + "Response></env:Body></env:Envelope>";
  }

  private static String fault(String name) {
    return "<env:Envelope xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\"><env:Header/>"
        + "<env:Body><env:Fault>\n  <faultcode>env:Server</faultcode>\n  <faultstring>whatever"
        + "</faultstring>\n  <detail>\n<ns1:"
        + name
        + " xmlns:ns1=\"http://service.admin.ws.five9.com/\"><limit>16</limit><message>m</message>"
        + "<operationType>RetrieveReport</operationType></ns1:"
        + name
        + "></detail>\n</env:Fault></env:Body></env:Envelope>";
  }
}
