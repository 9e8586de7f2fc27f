package ai.cicops.portal.five9;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link RawReports} does. */
public abstract class RawReportsContract {
  private static final Instant NOON = Instant.parse("2026-09-30T12:00:00.5Z");
  private static final Window WINDOW =
      new Window(Instant.parse("2026-09-01T10:00:00Z"), Instant.parse("2026-09-08T10:00:00Z"));

  /** The same reports at each call within a test, none at first. */
  protected abstract RawReports reports();

  @Test
  public void tellsThemInTheOrderOfReading() {
    var earlier = new Window(WINDOW.start().minusSeconds(60), WINDOW.start());
    var third = reports().keep(WINDOW, NOON.plusSeconds(86_400), ReportText.of("3"));
    var first = reports().keep(WINDOW, NOON, ReportText.of("CALL ID\nü, \"x\"\n"));
    var second = reports().keep(earlier, NOON.plusMillis(1), ReportText.of("2"));
    assertEquals(List.of(first, second, third), reports().all());
    assertEquals("CALL ID\nü, \"x\"\n", reports().open(first).text());
    assertEquals(WINDOW, first.window());
    assertEquals(NOON, first.readAt());
  }

  @Test
  public void keepsTheSameOnce() {
    var once = reports().keep(WINDOW, NOON, ReportText.of("1"));
    assertEquals(once, reports().keep(WINDOW, NOON, ReportText.of("1")));
    assertEquals(List.of(once), reports().all());
  }
}
