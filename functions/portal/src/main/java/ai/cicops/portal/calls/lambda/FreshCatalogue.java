package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.Catalogue;
import ai.cicops.portal.calls.Meanings;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Asks once and remembers the answer for half a minute: it changes a few times a year, and a list
 * shall not cost a request more for it. For so long after a change two lists, figures or files may
 * differ; each of them is of one answer.
 */
final class FreshCatalogue implements Catalogue {
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final Fresh<Meanings> meanings;

  FreshCatalogue(Catalogue source, InstantSource clock) {
    this.meanings = new Fresh<>(source::now, FRESH, clock);
  }

  @Override
  public Meanings now() {
    return meanings.get();
  }
}
