package ai.cicops.portal.five9;

import java.util.function.UnaryOperator;

/** Where the one {@link Coverage} is kept. Faults: {@code Unavailable}. */
public interface Coverages {
  /** {@link Coverage#NONE} before the first run. */
  Coverage load();

  /**
   * Changes it; when another writer was faster, the pure change is applied to what that one left.
   *
   * @return what is kept now
   */
  Coverage update(UnaryOperator<Coverage> change);
}
