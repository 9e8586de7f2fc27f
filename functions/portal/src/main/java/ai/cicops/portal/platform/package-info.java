/**
 * What every feature stands on and what knows none of them: settings, time, ids, secrets, the codes
 * of refusals and the one fault that another system's outage becomes.
 *
 * <p>Technology lives in the leaves beside this package. This is the only place that reads the
 * environment, the wall clock and the random source.
 */
@NullMarked
package ai.cicops.portal.platform;

import org.jspecify.annotations.NullMarked;
