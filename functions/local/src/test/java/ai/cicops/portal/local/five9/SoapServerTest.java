package ai.cicops.portal.local.five9;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.demo.DemoWorld;
import ai.cicops.portal.local.five9.soap.Quotas;
import ai.cicops.portal.local.five9.soap.SoapSettings;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SoapServerTest {
  private static final String FROM = "2026-09-15T14:00:00.000Z";
  private static final String TO = "2026-09-15T18:00:00.000Z";

  private final LeapingClock clock = new LeapingClock("2026-09-16T15:20:00Z");
  private Five9Simulator simulator = simulator(SoapSettings.forTests());
  private SoapWire wire = SoapWire.to(simulator);

  private Five9Simulator simulator(SoapSettings soap) {
    return new Five9Simulator(
        new DemoWorld(7, Instant.parse("2026-09-16T15:20:00Z")),
        clock,
        SimulatorSettings.forTests().withSoap(soap));
  }

  private void restart(SoapSettings soap) {
    simulator.close();
    simulator = simulator(soap);
    wire = SoapWire.to(simulator);
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void writesThePrologToTheLetter() {
    HttpResponse<String> answer = wire.post(SoapWire.runReport(FROM, TO));
    String identifier = SoapWire.returned(answer.body());
    assertEquals(200, answer.statusCode());
    assertEquals(
        "<?xml version='1.0' encoding='UTF-8'?><env:Envelope"
            + " xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\"><env:Header/><env:Body><ns2:runReportResponse"
            + " xmlns:ns2=\"http://service.admin.ws.five9.com/\"><return>"
            + identifier
            + "</return></ns2:runReportResponse></env:Body></env:Envelope>",
        answer.body());
    assertTrue(identifier.matches("[A-Za-z0-9.@]{45,60}"), identifier);
  }

  @Test
  void returnsTheTruth() {
    List<Map<String, String>> rows = wire.rows(FROM, TO);
    assertTrue(rows.size() > 60, "rows: " + rows.size());
    assertEquals(
        new HashSet<>(simulator.truth().rows(Instant.parse(FROM), Instant.parse(TO))),
        new HashSet<>(rows));
    Map<String, String> first = rows.getFirst();
    assertEquals(27, first.size());
    assertTrue(
        first
            .getOrDefault("TIMESTAMP", "")
            .matches("Tue, 15 Sep 2026 (0[7-9]|10):[0-5][0-9]:[0-5][0-9]"),
        first::toString);
  }

  @Test
  void takesTheCriteriaInEitherOrderAndNakedTimesAsPacific() {
    String swapped =
        "<ser:runReport><folderName>Call Log Reports</folderName><reportName>Call"
            + " Log</reportName><criteria><time><start>2026-09-15T07:00:00.000</start><end>2026-09-15T13:00:00-05:00</end></time></criteria></ser:runReport>";
    String identifier = SoapWire.returned(wire.post(swapped).body());
    assertEquals(
        wire.csv(FROM, TO), SoapWire.returned(wire.post(SoapWire.csvOf(identifier)).body()));
  }

  @Test
  void limitsAReportToCampaigns() {
    String limited =
        "<ser:runReport><folderName>Call Log Reports</folderName><reportName>Call"
            + " Log</reportName><criteria><reportObjects><objectNames>%s</objectNames><objectType>Campaign</objectType></reportObjects><time><end>%s</end><start>%s</start></time></criteria></ser:runReport>";
    String identifier =
        SoapWire.returned(
            wire.post(limited.formatted("Summit Heating &amp; Air - Main", TO, FROM)).body());
    List<Map<String, String>> rows =
        SoapWire.parsed(SoapWire.returned(wire.post(SoapWire.csvOf(identifier)).body()));
    assertFalse(rows.isEmpty());
    assertTrue(
        rows.stream().allMatch(row -> "Summit Heating & Air - Main".equals(row.get("CAMPAIGN"))));
    String unknown = wire.post(limited.formatted("Nobody", TO, FROM)).body();
    assertTrue(
        unknown.contains(
            "<ns1:ObjectNotFoundFault"
                + " xmlns:ns1=\"http://service.admin.ws.five9.com/\"><id>0</id><message>"),
        unknown);
  }

  @Test
  void showsACallOnlySomeMinutesAfterItsEnd() {
    clock.set("2026-09-15T18:00:00Z");
    Set<String> early = new HashSet<>();
    wire.rows(FROM, TO).forEach(row -> early.add(String.valueOf(row.get("CALL ID"))));
    clock.set("2026-09-15T19:30:00Z");
    Set<String> late = new HashSet<>();
    wire.rows(FROM, TO).forEach(row -> late.add(String.valueOf(row.get("CALL ID"))));
    assertTrue(
        late.containsAll(early) && late.size() > early.size(),
        early.size() + " then " + late.size());
  }

  @Test
  void polls() {
    restart(SoapSettings.forTests().withReportTime(Duration.ofHours(1)));
    String identifier = wire.run(FROM, TO);
    assertEquals(
        "true", SoapWire.returned(wire.post(SoapWire.isReportRunning(identifier, 0)).body()));
    HttpResponse<String> unready = wire.post(SoapWire.csvOf(identifier));
    assertEquals(500, unready.statusCode());
    assertTrue(
        unready
            .body()
            .contains(
                "<faultstring>Result is not ready due to process is not"
                    + " complete</faultstring><detail><ns1:ResultIsNotReadyFault"
                    + " xmlns:ns1=\"http://service.admin.ws.five9.com/\"><message>Result is not"
                    + " ready due to process is not"
                    + " complete</message></ns1:ResultIsNotReadyFault></detail>"),
        unready.body());
    restart(
        SoapSettings.forTests()
            .withReportTime(Duration.ofMillis(200))
            .withLongestPoll(Duration.ofMinutes(1)));
    identifier = wire.run(FROM, TO);
    assertEquals(
        "false", SoapWire.returned(wire.post(SoapWire.isReportRunning(identifier, 50)).body()));
    assertTrue(
        SoapWire.returned(wire.post(SoapWire.csvOf(identifier)).body())
            .startsWith("CALL ID,TIMESTAMP,CAMPAIGN,"));
  }

  @Test
  void refusesStrangersWithHtml() {
    HttpResponse<String> answer =
        new SoapWire(simulator.adminWebService(), "nobody", "x").post(SoapWire.runReport(FROM, TO));
    assertEquals(401, answer.statusCode());
    assertTrue(answer.body().startsWith("<html>") && answer.body().contains("JBWEB000064"));
  }

  @Test
  void refusesInFaults() {
    assertTrue(
        wire.post(SoapWire.csvOf("nothing")).body().contains("<ns1:UnknownIdentifierFault "));
    assertTrue(
        wire.post(SoapWire.runReport(FROM, TO).replace("Call Log<", "call log<"))
            .body()
            .contains("<folder>Call Log Reports</folder><message>"));
    assertTrue(
        wire.post(SoapWire.runReport(TO, FROM)).body().contains("<ns1:IncorrectArgumentFault "));
    assertTrue(
        wire.post(SoapWire.runReport("soon", TO)).body().contains("<ns1:IncorrectArgumentFault "));
    assertTrue(
        wire.post("<ser:isReportRunning><identifier>x</identifier></ser:isReportRunning>")
            .body()
            .contains("<ns1:MissedArgumentFault "));
    assertTrue(wire.post("<ser:dropEverything/>").body().contains("<env:Fault>"));
    assertEquals(500, wire.post("<ser:unclosed>").statusCode());
  }

  @Test
  void forgetsReports() {
    String identifier = wire.run(FROM, TO);
    clock.advance(Duration.ofMinutes(61));
    assertTrue(
        wire.post(SoapWire.csvOf(identifier)).body().contains("<ns1:UnknownIdentifierFault "));
  }

  @Test
  void countsByCalendarMinute() {
    restart(SoapSettings.forTests().withQuotas(Quotas.standard()));
    clock.set("2026-09-16T15:20:40Z");
    for (int i = 0; i < 16; i++) {
      assertEquals(200, wire.post(SoapWire.runReport(FROM, FROM)).statusCode());
    }
    HttpResponse<String> refused = wire.post(SoapWire.runReport(FROM, FROM));
    assertEquals(500, refused.statusCode());
    assertTrue(
        refused.body().contains("<limit>16</limit><message>")
            && refused
                .body()
                .contains(
                    "<operationType>ReportRequest</operationType></ns1:OperationsLimitExceededFault>"));
    String counters = wire.post("<ser:getCallCountersState/>").body();
    assertTrue(
        counters.contains(
            "<callCounterStates><limit>120</limit><operationType>ReportRequest</operationType><value>16</value></callCounterStates>"),
        counters);
    clock.advance(Duration.ofSeconds(20));
    assertEquals(200, wire.post(SoapWire.runReport(FROM, FROM)).statusCode());
  }

  @Test
  void cutsSilently() {
    restart(SoapSettings.forTests().withCaps(40, 7));
    assertEquals(40, wire.rows(FROM, TO).size());
    String identifier = wire.run(FROM, TO);
    String xml =
        wire.post(
                "<ser:getReportResult><identifier>"
                    + identifier
                    + "</identifier></ser:getReportResult>")
            .body();
    assertEquals(7, xml.split("<records>", -1).length - 1);
    assertTrue(
        xml.contains("<return><header><values><data>CALL ID</data>")
            && xml.contains("xsi:nil=\"true\"/>"));
  }

  @Test
  void admitsOneRequestAtATime() throws Exception {
    restart(
        SoapSettings.forTests()
            .withReportTime(Duration.ofSeconds(30))
            .withLongestPoll(Duration.ofMillis(700)));
    String identifier = wire.run(FROM, TO);
    AtomicReference<String> polled = new AtomicReference<>("");
    Thread poll =
        Thread.startVirtualThread(
            () -> polled.set(wire.post(SoapWire.isReportRunning(identifier, 5)).body()));
    String other = "";
    while (poll.isAlive() && !other.contains("Fault")) {
      other = wire.post("<ser:getCallCountersState/>").body();
    }
    poll.join();
    assertTrue((other + polled.get()).contains("<ns1:UserAlreadyLoggedInFault "));
  }
}
