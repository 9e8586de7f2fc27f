/** Calls at the edge: the list, one call, the caller's other calls, the dispositions to choose. */
@NullMarked
package ai.cicops.portal.calls.lambda;

import org.jspecify.annotations.NullMarked;
