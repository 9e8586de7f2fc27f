package ai.cicops.portal.exports;

import java.time.Instant;
import java.util.Comparator;

/** Where an export stands among others: newest first. */
public record Place(Instant askedAt, ExportId export) implements Comparable<Place> {
  private static final Comparator<Place> NEWEST_FIRST =
      Comparator.comparing(Place::askedAt)
          .thenComparing(place -> place.export().value())
          .reversed();

  @Override
  public int compareTo(Place other) {
    return NEWEST_FIRST.compare(this, other);
  }
}
