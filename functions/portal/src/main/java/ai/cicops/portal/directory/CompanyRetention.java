package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;

/** Where companies' retention is kept. Faults: {@link ai.cicops.portal.platform.Unavailable}. */
public interface CompanyRetention {
  /** {@link KeptRetention#USUAL} of a company that has none of its own. */
  KeptRetention find(CompanyId company);

  /**
   * Keeps it as the next version.
   *
   * @param retention of the version that was read; false, and nothing is written, when that is not
   *     so any more
   */
  boolean keep(CompanyId company, KeptRetention retention, Deed deed);
}
