package ai.cicops.portal.retention;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import java.util.List;

/**
 * What purges of companies came to, and how far they have come. One writer at a time, under the
 * lease. Faults: {@link ai.cicops.portal.platform.Unavailable}.
 */
public interface Purges {
  /** {@link Progress#NONE} before the first. */
  Progress progress(CompanyId company);

  void keep(CompanyId company, Progress progress);

  /** Ends a purge: its report, who did it and how far it came, together; again is harmless. */
  void end(PurgeReport report, Progress progress, Deed deed);

  /** Keeps the report of a dry run, for 30 days. */
  void keep(PurgeReport dry);

  /** The newest reports of a company, newest first. */
  List<PurgeReport> latest(CompanyId company, int limit);
}
