package ai.cicops.portal.recordings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.recordings.YoungFiles.Seen;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link YoungFiles} promises. */
public abstract class YoungFilesContract {
  private static final Seen SEEN = new Seen(4_711, Instant.parse("2026-11-22T13:59:30Z"));

  /** Nothing in it. */
  protected abstract YoungFiles young();

  @Test
  void hasNothingAtFirst() {
    assertEquals(Map.of(), young().all());
  }

  @Test
  void keepsTheLastOnes() {
    var young = young();
    young.keep(Map.of("Acme Air/8_21_2026/a by b @ c.wav", SEEN, "b.wav", SEEN));
    var last = Map.of("c d.wav", new Seen(0, SEEN.modifiedAt()));
    young.keep(last);
    assertEquals(last, young.all());
    young.keep(Map.of());
    assertEquals(Map.of(), young.all());
  }
}
