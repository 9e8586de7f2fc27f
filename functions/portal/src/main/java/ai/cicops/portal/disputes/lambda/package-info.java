/** Disputes of calls at the edge. */
@NullMarked
package ai.cicops.portal.disputes.lambda;

import org.jspecify.annotations.NullMarked;
