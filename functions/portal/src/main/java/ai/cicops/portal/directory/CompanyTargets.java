package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;

/** Where companies' targets are kept. Faults: {@link ai.cicops.portal.platform.Unavailable}. */
public interface CompanyTargets {
  /** {@link KeptTargets#USUAL} of a company that has none of its own. */
  KeptTargets find(CompanyId company);

  /**
   * Keeps them as the next version.
   *
   * @param targets of the version that was read; false, and nothing is written, when that is not so
   *     any more
   */
  boolean keep(CompanyId company, KeptTargets targets, Deed deed);
}
