package ai.cicops.portal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.five9.ReportText;
import ai.cicops.portal.five9.Window;
import ai.cicops.portal.five9.s3.S3RawReports;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.s3.S3;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildToolTest {
  private static final Instant NOW = Instant.parse("2026-09-02T00:00:00Z");
  private static final String HEADER =
      "CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,AGENT NAME,DISPOSITION,ANI,CUSTOMER NAME,DNIS,"
          + "CALL TIME,BILL TIME (ROUNDED),COST,IVR TIME,QUEUE WAIT TIME,RING TIME,TALK TIME,"
          + "HOLD TIME,PARK TIME,AFTER CALL WORK TIME,TRANSFERS,CONFERENCES,HOLDS,ABANDONED,"
          + "RECORDINGS\n";
  private static final Template TEMPLATE =
      Template.read(Path.of(System.getProperty("portal.root", "../.."), "template.yaml"));

  private final Path folder;
  private final LocalAws portal;
  private final LocalAws empty;
  private final RebuildTool tool;

  /** Accounts on disk: those in memory are one and the same within a process. */
  RebuildToolTest(@TempDir Path folder) {
    this.folder = folder;
    portal = account("portal");
    empty = account("empty");
    tool = new RebuildTool(portal.surroundings());
  }

  private LocalAws account(String name) {
    return LocalAws.onDisk(TEMPLATE, folder.resolve(name), InstantSource.fixed(NOW));
  }

  @BeforeEach
  void keepReports() {
    keep("2026-09-01T15:00:00Z", row("1", "08:10:00", "") + row("2", "08:20:00", "Wrong Number"));
    keep(
        "2026-09-01T15:15:00Z",
        row("1", "08:10:00", "Price Shopper") + "300000000000003,nonsense\n");
  }

  @AfterEach
  void close() {
    portal.close();
    empty.close();
  }

  @Test
  void bringsBackWhatWasLostAndFindsItEqualThen() {
    var before = tool.compare(empty.surroundings());
    assertFalse(before.same(), before.lines()::toString);
    assertEquals(2, before.differing().size());

    assertEquals(3, tool.write().rows());
    empty.empty();
    var after = tool.compare(empty.surroundings());
    assertTrue(after.same(), after.lines()::toString);
    assertEquals(2, after.calls());
    assertEquals(1, after.rebuilt().unreadableRows());
  }

  @Test
  void changesNothingWhenItWritesAgain() {
    tool.write();
    tool.write();
    assertTrue(tool.compare(empty.surroundings()).same());
  }

  @Test
  void namesACallThatNoReportBrought() {
    tool.write();
    keepElsewhere();
    var findings = tool.compare(empty.surroundings());
    assertEquals(1, findings.differing().size());
    assertTrue(findings.lines().getLast().contains("300000000000009"), findings.lines()::toString);
  }

  /** A call that the portal has from a report which is not kept. */
  private void keepElsewhere() {
    var other = account("other");
    var environment = new java.util.HashMap<>(portal.environment());
    environment.put("AWS_ENDPOINT_URL_S3", other.s3Address().toString());
    var mixed = new Surroundings(environment, InstantSource.fixed(NOW), new java.util.Random(7));
    new S3RawReports(new S3(mixed), mixed)
        .keep(
            window("2026-09-01T15:00:00Z"),
            NOW,
            ReportText.of(HEADER + row("9", "08:40:00", "Reschedule")));
    new RebuildTool(mixed).write();
    other.close();
  }

  private void keep(String end, String rows) {
    var surroundings = portal.surroundings();
    new S3RawReports(new S3(surroundings), surroundings)
        .keep(window(end), Instant.parse(end), ReportText.of(HEADER + rows));
  }

  private static Window window(String end) {
    return new Window(Instant.parse("2026-09-01T13:00:00Z"), Instant.parse(end));
  }

  private static String row(String id, String time, String disposition) {
    return ("30000000000000%s,\"Tue, 01 Sep 2026 %s\",Acme - Main,Inbound,jo@cic.example,Jo,%s,"
            + "6125550101,Pat,6125550199,00:02:00,00:02:00,0.01,00:00:10,00:00:05,00:00:03,"
            + "00:01:40,,,00:00:20,0,0,0,0,\n")
        .formatted(id, time, disposition);
  }
}
