package ai.cicops.portal.calls;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The audio of one call as far as it has come. Of two versions the one with the later {@code
 * storedAt} wins.
 *
 * @param parts the originals in order of their start
 * @param playKey the derivative that browsers play (all parts as one), null while it cannot be made
 * @param peaksKey its waveform, null with it
 * @param length of the derivative
 * @param removedAt when retention took the audio away, null while it is there
 */
public record StoredRecording(
    List<Part> parts,
    @Nullable String playKey,
    @Nullable String peaksKey,
    Duration length,
    Instant storedAt,
    @Nullable Instant removedAt) {
  private static final Comparator<StoredRecording> LATER =
      comparing(StoredRecording::storedAt)
          .thenComparing(StoredRecording::removedAt, nullsFirst(naturalOrder()))
          .thenComparing(CanonicalText::of);

  public StoredRecording {
    parts = List.copyOf(parts);
  }

  /** Of two versions: the later one; of the same time the greater content. */
  static @Nullable StoredRecording later(
      @Nullable StoredRecording one, @Nullable StoredRecording other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return LATER.compare(one, other) >= 0 ? one : other;
  }

  /**
   * One audio file as it came.
   *
   * @param originalKey in the bucket of recordings
   * @param source its path on the recording shelf
   */
  public record Part(
      String originalKey, String source, Instant start, Duration length, long bytes) {}
}
