package ai.cicops.portal.disputes;

import java.time.Instant;
import java.util.Comparator;

/** Where a dispute stands among others. */
public record Place(Instant at, DisputeId dispute) {
  public static final Comparator<Place> OLDEST_FIRST =
      Comparator.comparing(Place::at).thenComparing(place -> place.dispute().toString());
  public static final Comparator<Place> NEWEST_FIRST = OLDEST_FIRST.reversed();
}
