package ai.cicops.portal.local.five9;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.demo.DemoWorld;
import ai.cicops.portal.local.five9.faults.FaultState;
import ai.cicops.portal.local.five9.faults.RefusedFault;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private static final String FROM = "2026-09-15T14:00:00.000Z";
  private static final String TO = "2026-09-15T18:00:00.000Z";

  private final LeapingClock clock = new LeapingClock("2026-09-16T15:20:00Z");
  private final Five9Simulator simulator =
      new Five9Simulator(
          new DemoWorld(7, Instant.parse("2026-09-16T15:20:00Z")),
          clock,
          SimulatorSettings.forTests());
  private final SoapWire wire = SoapWire.to(simulator);

  @AfterEach
  void close() {
    simulator.close();
  }

  private void on(String fault, String... arguments) {
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put(arguments[i], arguments[i + 1]);
    }
    simulator.faults().clear();
    simulator.faults().set(fault, true, named);
  }

  private String element(String fault, String operation) {
    on(fault);
    HttpResponse<String> answer = wire.post(operation);
    assertEquals(500, answer.statusCode());
    return answer.body().replaceAll("(?s).*<detail><ns1:([A-Za-z]+) .*", "$1");
  }

  private Set<String> values(String column) {
    return wire.rows(FROM, TO).stream()
        .map(row -> row.getOrDefault(column, "absent"))
        .collect(Collectors.toSet());
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    RefusedFault unknown = assertThrows(RefusedFault.class, () -> on("row-caps"));
    assertTrue(
        String.valueOf(unknown.getMessage())
            .startsWith("no fault is called row-caps; there are unauthorized, "));
    assertThrows(RefusedFault.class, () -> on("row-cap", "lines", "3"));
    assertThrows(RefusedFault.class, () -> on("row-cap", "rows", "few"));
    assertThrows(RefusedFault.class, () -> on("growing-file", "final", "perhaps"));
    assertThrows(RefusedFault.class, () -> on("name-shape", "shape", "E"));
  }

  @Test
  void describesEachInASentence() {
    List<FaultState> all = simulator.faults().list();
    assertTrue(all.size() > 50);
    all.forEach(fault ->
        assertTrue(
            fault.name().matches("[a-z0-9-]+") && fault.description().endsWith("."), fault.name()));
  }

  @Test
  void answersWithFaults() {
    String run = SoapWire.runReport(FROM, TO);
    assertEquals("UserAlreadyLoggedInFault", element("concurrent-request", run));
    assertEquals("OperationsLimitExceededFault", element("quota", run));
    assertEquals("ReportNotFoundFault", element("report-not-found", run));
    assertEquals("ServiceUnavailableFault", element("soap-fault", run));
    simulator.faults().clear();
    String identifier = wire.run(FROM, TO);
    assertEquals("ResultIsNotReadyFault", element("result-not-ready", SoapWire.csvOf(identifier)));
    assertEquals(
        "UnknownIdentifierFault", element("unknown-identifier", SoapWire.csvOf(identifier)));
    on("concurrent-request", "fault", "AdminSessionClosedFault");
    assertTrue(wire.post(run).body().contains("<ns1:AdminSessionClosedFault "));
    on("soap-fault", "fault", "AccessDisallowedFault");
    simulator.faults().set("faults-with-200", true, Map.of());
    assertEquals(200, wire.post(run).statusCode());
    on("never-ready");
    assertEquals(
        "true", SoapWire.returned(wire.post(SoapWire.isReportRunning(identifier, 5)).body()));
    on("padded-identifier");
    assertTrue(SoapWire.returned(wire.post(run).body()).endsWith("  "));
  }

  @Test
  void strikesSoOftenAndNoMore() {
    on("http-503", "times", "2", "skip", "1", "operation", "getCallCountersState");
    assertEquals(200, wire.post(SoapWire.runReport(FROM, TO)).statusCode());
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      answers.add(wire.post("<ser:getCallCountersState/>").statusCode());
    }
    assertEquals(List.of(200, 503, 503, 200), answers);
  }

  @Test
  void breaksTheWire() {
    on("unauthorized");
    assertEquals(401, wire.post(SoapWire.runReport(FROM, TO)).statusCode());
    on("http-500");
    assertEquals(500, wire.post(SoapWire.runReport(FROM, TO)).statusCode());
    on("html-instead-of-xml");
    HttpResponse<String> html = wire.post(SoapWire.runReport(FROM, TO));
    assertTrue(html.statusCode() == 200 && html.body().startsWith("<html>"));
    on("chunked");
    assertTrue(
        wire.post(SoapWire.runReport(FROM, TO)).headers().firstValue("content-length").isEmpty());
    on("connection-dropped");
    assertThrows(IllegalStateException.class, () -> wire.post(SoapWire.runReport(FROM, TO)));
    on("truncated-xml");
    assertFalse(wire.post(SoapWire.runReport(FROM, TO)).body().endsWith("</env:Envelope>"));
    on("slow-body", "millis", "100");
    long started = System.nanoTime();
    assertEquals(200, wire.post(SoapWire.runReport(FROM, TO)).statusCode());
    assertTrue(System.nanoTime() - started > 80_000_000);
  }

  @Test
  void bendsTheCsv() {
    String usual = wire.csv(FROM, TO);
    String header = usual.substring(0, usual.indexOf('\n'));
    on("row-cap", "rows", "11");
    assertEquals(11, wire.rows(FROM, TO).size());
    on("shuffled-rows");
    String shuffled = wire.csv(FROM, TO);
    assertNotEquals(usual, shuffled);
    assertEquals(Set.copyOf(usual.lines().toList()), Set.copyOf(shuffled.lines().toList()));
    on("header-reordered");
    assertNotEquals(header, wire.csv(FROM, TO).lines().findFirst().orElse(""));
    on("header-missing", "column", "CALL ID");
    assertEquals(header.replace("CALL ID,", ""), wire.csv(FROM, TO).lines().findFirst().orElse(""));
    on("header-extra");
    assertEquals(Set.of("google"), values("Global.strSource"));
    on("crlf-lines");
    assertEquals(usual.replace("\n", "\r\n"), wire.csv(FROM, TO));
    on("no-last-newline");
    assertEquals(usual.stripTrailing(), wire.csv(FROM, TO));
    on("truncated-csv");
    String truncated = wire.csv(FROM, TO);
    assertTrue(usual.startsWith(truncated) && truncated.matches("(?s).*\n[0-9]{8}"));
    on("unreadable-row");
    assertTrue(
        values("TIMESTAMP").contains("yesterday at noon") && values("TIMESTAMP").size() > 30);
    on("awkward-text");
    assertTrue(
        values("CUSTOMER NAME").contains("O'Brien, \"Bob\"")
            && values("CUSTOMER NAME").contains("Zoë\nGarcía"));
  }

  @Test
  void emptiesTheResult() {
    assertEquals(1, wire.csv(FROM, FROM).lines().count());
    on("empty-string-result");
    assertEquals("", wire.csv(FROM, FROM));
    assertFalse(wire.csv(FROM, TO).isEmpty());
    on("empty-string-result", "force", "true");
    assertEquals("", wire.csv(FROM, TO));
    on("header-only-result", "force", "true");
    assertEquals(1, wire.csv(FROM, TO).lines().count());
  }

  @Test
  void changesTheCalls() {
    int usual = wire.rows(FROM, TO).size();
    on("unknown-campaign", "name", "Nobody's");
    assertTrue(values("CAMPAIGN").contains("Nobody's") && wire.rows(FROM, TO).size() > usual);
    on("deleted-campaign", "name", "Bright Electric - Main");
    assertTrue(
        values("CAMPAIGN").contains("[Deleted]")
            && !values("CAMPAIGN").contains("Bright Electric - Main"));
    on("deleted-agent");
    assertEquals(Set.of("[None]", "[Deleted]"), values("AGENT"));
    on("several-files", "files", "3");
    assertTrue(
        values("RECORDINGS").stream()
            .allMatch(text -> text.isEmpty() || text.split(" ", -1).length % 3 == 0));
    on("changed-dispositions", "share", "1", "to", "Wrong Number");
    assertTrue(values("DISPOSITION").contains("Wrong Number") && values("DISPOSITION").size() <= 2);
  }

  @Test
  void delaysRows() {
    clock.set("2026-09-15T18:20:00Z");
    Set<String> usual = values("CALL ID");
    on("late-rows", "share", "0.5", "minutes", "600");
    Set<String> early = values("CALL ID");
    assertTrue(usual.containsAll(early) && early.size() < usual.size() * 0.8);
    on("split-segments", "minutes", "600");
    assertTrue(wire.rows(FROM, TO).size() < usual.size() * 1.01);
    on("late-rows", "share", "0.5", "minutes", "600");
    clock.advance(Duration.ofHours(14));
    assertTrue(values("CALL ID").containsAll(usual));
  }

  @Test
  void showsBothNightsOfTheClockChange() {
    clock.set("2026-11-03T15:20:00Z");
    on("dst-autumn", "campaign", "Bright Electric - Main");
    List<Map<String, String>> rows =
        wire.rows("2026-11-01T08:00:00Z", "2026-11-01T10:00:00Z").stream()
            .filter(row -> row.getOrDefault("CALL ID", "").startsWith("31"))
            .toList();
    assertEquals(24, rows.size());
    assertTrue(
        rows.stream()
            .allMatch(row -> row.getOrDefault("TIMESTAMP", "").startsWith("Sun, 01 Nov 2026 01:")));
    assertEquals(12, rows.stream().map(row -> row.get("TIMESTAMP")).distinct().count());
    clock.set("2027-03-15T15:20:00Z");
    on("dst-spring", "campaign", "Bright Electric - Main");
    Set<String> hours =
        wire.rows("2027-03-14T08:00:00Z", "2027-03-14T11:00:00Z").stream()
            .map(row -> row.getOrDefault("TIMESTAMP", "").substring(17, 19))
            .collect(Collectors.toSet());
    assertEquals(Set.of("00", "01", "03"), hours);
  }
}
