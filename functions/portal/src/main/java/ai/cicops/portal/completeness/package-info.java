/**
 * Completeness: whether all that Five9 reported is here, a line a campaign and day (UTC) that is
 * over, made by counting the kept segments anew and holding them to what was written down.
 *
 * <p>Nothing is repaired here: a difference is shown until it is none, and a day may be read again.
 *
 * <p>Access patterns: the lines of a period, all campaigns' together · one line, counted at once.
 */
@NullMarked
package ai.cicops.portal.completeness;

import org.jspecify.annotations.NullMarked;
