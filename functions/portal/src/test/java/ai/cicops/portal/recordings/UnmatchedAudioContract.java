package ai.cicops.portal.recordings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.recordings.UnmatchedAudio.LooseFile;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link UnmatchedAudio} promises. */
public abstract class UnmatchedAudioContract {
  /** When the adapter's clock says it is. */
  protected static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

  private static final LooseFile ONE =
      new LooseFile(
          "Niños & Söhne/8_21_2026/x @ y.wav", "unmatched/1.wav", 0, Match.Reason.UNPARSEABLE, NOW);
  private static final LooseFile OTHER =
      new LooseFile(
          "other.wav", "originals/2.wav", 70_000, Match.Reason.AMBIGUOUS, NOW.minusSeconds(60));

  /** Nothing in it. */
  protected abstract UnmatchedAudio unmatched();

  @Test
  void givesBackWhatItKeeps() {
    var unmatched = unmatched();
    unmatched.keep(ONE);
    unmatched.keep(OTHER);
    assertEquals(Set.of(ONE, OTHER), Set.copyOf(unmatched.all()));
  }

  @Test
  void replacesByPath() {
    var unmatched = unmatched();
    unmatched.keep(ONE);
    var again =
        new LooseFile(ONE.source(), ONE.originalKey(), 0, Match.Reason.NO_CALL, ONE.since());
    unmatched.keep(again);
    assertEquals(List.of(again), unmatched.all());
  }

  @Test
  void forgetsAnyNumberOfTimes() {
    var unmatched = unmatched();
    unmatched.keep(ONE);
    unmatched.keep(OTHER);
    unmatched.remove(ONE.source());
    unmatched.remove(ONE.source());
    assertEquals(List.of(OTHER), unmatched.all());
  }
}
