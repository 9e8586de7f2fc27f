package ai.cicops.portal.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a number is from an instant (inclusive) to an instant (exclusive, null: open). A call has
 * the label of the entry that holds its start.
 */
public record NumberEntry(NumberUse use, Instant from, @Nullable Instant to) {
  public NumberEntry {
    if (to != null && !from.isBefore(to)) {
      throw new IllegalArgumentException("an entry ends after its beginning");
    }
  }

  public boolean holds(Instant at) {
    return !at.isBefore(from) && (to == null || at.isBefore(to));
  }

  NumberEntry until(@Nullable Instant end) {
    return new NumberEntry(use, from, end);
  }
}
