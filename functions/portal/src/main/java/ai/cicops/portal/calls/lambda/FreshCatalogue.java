package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.Catalogue;
import ai.cicops.portal.calls.Meanings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks once and remembers the answer for half a minute: it changes a few times a year, and a list
 * shall not cost a request more for it. For so long after a change two lists, figures or files may
 * differ; each of them is of one answer.
 */
final class FreshCatalogue implements Catalogue {
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final Catalogue source;
  private final InstantSource clock;
  private volatile @Nullable Answer answer;

  FreshCatalogue(Catalogue source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  private record Answer(Meanings meanings, Instant askedAt) {}

  @Override
  public Meanings now() {
    var now = clock.instant();
    var known = answer;
    if (known == null || !isFresh(known, now)) {
      known = new Answer(source.now(), now);
      answer = known;
    }
    return known.meanings();
  }

  /** A clock that was set back makes it old, too. */
  private static boolean isFresh(Answer known, Instant now) {
    return !now.isBefore(known.askedAt()) && now.isBefore(known.askedAt().plus(FRESH));
  }
}
