package ai.cicops.portal.five9;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.five9.RowsSetAside.RowSetAside;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link RowsSetAside} does. */
public abstract class RowsSetAsideContract {
  private static final Instant NOON = Instant.parse("2026-09-01T12:00:00.250Z");

  /** The same rows at each call within a test, none at first. */
  protected abstract RowsSetAside rows();

  @Test
  public void keepsEachRowOnce() {
    rows().keep(row("b", "first"));
    rows().keep(row("a", "first"));
    rows().keep(row("b", "second"));
    assertEquals(List.of(row("a", "first"), row("b", "first")), rows().all());
  }

  @Test
  public void forgetsWhatIsRemoved() {
    rows().keep(row("a", "first"));
    rows().remove(row("a", "first"));
    rows().remove(row("a", "first"));
    assertEquals(List.of(), rows().all());
  }

  private static RowSetAside row(String id, String reason) {
    return new RowSetAside(
        id,
        reason,
        "CALL ID,TIMESTAMP",
        "1,\"yesterday, at noon\nor so\"",
        "calls/2026/09/01/x.csv.gz",
        new Window(NOON.minusSeconds(60), NOON),
        NOON);
  }
}
