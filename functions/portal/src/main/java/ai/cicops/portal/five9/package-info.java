/**
 * The sync with the phone platform: reports in, calls out, each row once in effect and none lost.
 *
 * <p>Each window is read whole, kept raw, recorded, and only then covered; whatever dies before is
 * read again, and reading again changes nothing. One conversation at a time, by lease.
 *
 * <p>Access patterns: the coverage · the rows set aside · a campaign's ledger by day · the days to
 * be read again · the kept reports in the order of reading.
 */
@NullMarked
package ai.cicops.portal.five9;

import org.jspecify.annotations.NullMarked;
