package ai.cicops.portal.five9;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.five9.Rereads.Reread;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Rereads} does. */
public abstract class RereadsContract {
  private static final Instant NOON = Instant.parse("2026-09-05T12:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  /** The same at each call within a test, empty at first. */
  protected abstract Rereads rereads();

  @Test
  public void aDayIsAskedForOnceUntilItWasRead() {
    var first = new Reread(DAY, NOON, null);
    assertTrue(rereads().ask(first, deed("1")));
    assertFalse(rereads().ask(new Reread(DAY, NOON.plusSeconds(1), null), deed("2")));
    assertEquals(List.of(first), rereads().all());

    rereads().read(first, NOON.plusSeconds(60));
    assertEquals(List.of(new Reread(DAY, NOON, NOON.plusSeconds(60))), rereads().all());

    var second = new Reread(DAY, NOON.plusSeconds(90), null);
    assertTrue(rereads().ask(second, deed("3")));
    assertEquals(List.of(second), rereads().all());
  }

  @Test
  public void whatWasAskedAnewStillWaits() {
    var first = new Reread(DAY, NOON, null);
    assertTrue(rereads().ask(first, deed("1")));
    rereads().read(first, NOON.plusSeconds(60));
    var second = new Reread(DAY, NOON.plusSeconds(90), null);
    assertTrue(rereads().ask(second, deed("2")));

    rereads().read(first, NOON.plusSeconds(120));

    assertEquals(List.of(second), rereads().all());
  }

  @Test
  public void daysComeInOrder() {
    var later = new Reread(DAY.plusDays(1), NOON, null);
    var earlier = new Reread(DAY, NOON, null);
    assertTrue(rereads().ask(later, deed("1")));
    assertTrue(rereads().ask(earlier, deed("2")));
    assertEquals(List.of(earlier, later), rereads().all());
  }

  private static Deed deed(String id) {
    return new Deed(
        new AuditEntry("completeness", NOON, id, "ada", "reread_asked", "192.0.2.1", Map.of()));
  }
}
