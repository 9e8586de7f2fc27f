/**
 * What every client of AWS shares: where it speaks to, over which connection, how long it waits.
 */
@NullMarked
package ai.cicops.portal.platform.aws;

import org.jspecify.annotations.NullMarked;
