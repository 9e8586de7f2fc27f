package ai.cicops.portal.questions;

import java.time.Instant;
import java.util.Comparator;

/** Where a question stands among others: newest first. */
public record Place(Instant askedAt, QuestionId question) implements Comparable<Place> {
  private static final Comparator<Place> NEWEST_FIRST =
      Comparator.comparing(Place::askedAt)
          .thenComparing(place -> place.question().value())
          .reversed();

  @Override
  public int compareTo(Place other) {
    return NEWEST_FIRST.compare(this, other);
  }
}
