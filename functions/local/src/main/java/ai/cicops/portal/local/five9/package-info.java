/**
 * A stand-in for the Five9 phone platform on the wire: web service and recordings server over a
 * world of calls. It knows nothing of the portal, as the real one does not. Its clock is given and
 * may leap; the calls that are logged, the files that lie there and what is counted follow it.
 */
@NullMarked
package ai.cicops.portal.local.five9;

import org.jspecify.annotations.NullMarked;
