package ai.cicops.portal.five9;

import java.util.function.UnaryOperator;

/** Twin of the coverage's place. */
public final class MemoryCoverages implements Coverages {
  private Coverage coverage = Coverage.NONE;

  @Override
  public synchronized Coverage load() {
    return coverage;
  }

  @Override
  public synchronized Coverage update(UnaryOperator<Coverage> change) {
    coverage = change.apply(coverage);
    return coverage;
  }
}
