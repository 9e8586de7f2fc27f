package ai.cicops.portal.calls;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The audio of one call as far as it has come. Of two versions the one with the later {@code
 * storedAt} wins; what was removed stays so, whoever comes later.
 *
 * @param parts the originals in order of their start
 * @param playKey the derivative that browsers play (all parts as one), null while it cannot be made
 * @param peaksKey its waveform, null with it
 * @param length of the derivative
 * @param removedAt when retention took the audio away, null while it is there; what lies in the
 *     bucket of it is known until it is gone
 */
public record StoredRecording(
    List<Part> parts,
    @Nullable String playKey,
    @Nullable String peaksKey,
    Duration length,
    Instant storedAt,
    @Nullable Instant removedAt) {
  private static final Comparator<StoredRecording> LATER =
      comparing((StoredRecording recording) -> recording.removedAt() != null)
          .thenComparing(StoredRecording::storedAt)
          .thenComparing(StoredRecording::removedAt, nullsFirst(naturalOrder()))
          .thenComparing(CanonicalText::of);

  public StoredRecording {
    parts = List.copyOf(parts);
  }

  /** What lies in the bucket of it: originals, derivative and waveform; nothing once it is gone. */
  public List<String> keys() {
    return Stream.concat(
            parts.stream().map(Part::originalKey), Stream.of(or(playKey), or(peaksKey)))
        .filter(key -> !key.isEmpty())
        .toList();
  }

  private static String or(@Nullable String key) {
    return key == null ? "" : key;
  }

  /** As long as its originals are, in bytes. */
  public long bytes() {
    return parts.stream().mapToLong(Part::bytes).sum();
  }

  /** From now on nobody can hear it; its objects are still to go. */
  public StoredRecording removed(Instant at) {
    return new StoredRecording(parts, playKey, peaksKey, length, storedAt, at);
  }

  /** Its objects are gone; which files came stays, so that they do not come again. */
  public StoredRecording emptied() {
    var came =
        parts.stream()
            .map(part -> new Part("", part.source(), part.start(), part.length(), part.bytes()))
            .toList();
    return new StoredRecording(came, null, null, length, storedAt.plusMillis(1), removedAt);
  }

  /** Of two versions: the later one; of the same time the greater content. */
  public static @Nullable StoredRecording later(
      @Nullable StoredRecording one, @Nullable StoredRecording other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return LATER.compare(one, other) >= 0 ? one : other;
  }

  /**
   * One audio file as it came.
   *
   * @param originalKey in the bucket of recordings, empty when it is gone from there
   * @param source its path on the recording shelf
   */
  public record Part(
      String originalKey, String source, Instant start, Duration length, long bytes) {}
}
