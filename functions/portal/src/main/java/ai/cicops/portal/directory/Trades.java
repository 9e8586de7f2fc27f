package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;

/**
 * Where the list of trades is kept: one thing, so that no name is given twice and a renaming is one
 * write. Faults: {@link ai.cicops.portal.platform.Unavailable}.
 */
public interface Trades {
  /** {@link TradeList#USUAL} before the first change. */
  TradeList list();

  /**
   * Keeps the list as its next version.
   *
   * @param list of the version that was read; false, and nothing is written, when that is not so
   *     any more
   */
  boolean change(TradeList list, Deed deed);
}
