package ai.cicops.portal.retention;

import ai.cicops.portal.directory.CompanyId;
import java.time.Instant;

/**
 * What a purge of a company's recordings came to.
 *
 * @param at when it began, whatever number of runs it took
 * @param dry when it only said what would go
 * @param days after which recordings went
 */
public record PurgeReport(CompanyId company, Instant at, boolean dry, int days, PurgeTally tally) {}
