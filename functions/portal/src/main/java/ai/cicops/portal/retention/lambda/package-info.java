/** Retention over HTTP, and its schedule at the edge. */
@NullMarked
package ai.cicops.portal.retention.lambda;

import org.jspecify.annotations.NullMarked;
