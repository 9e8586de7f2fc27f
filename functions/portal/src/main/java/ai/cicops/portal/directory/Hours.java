package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;

/** Where companies' hours are kept. Faults: {@link ai.cicops.portal.platform.Unavailable}. */
public interface Hours {
  /** {@link KeptHours#UNKNOWN} of a company whose hours nobody has said. */
  KeptHours find(CompanyId company);

  /**
   * Keeps them as the next version.
   *
   * @param hours of the version that was read; false, and nothing is written, when that is not so
   *     any more
   */
  boolean keep(CompanyId company, KeptHours hours, Deed deed);
}
