/** Completeness over HTTP, and its schedule at the edge. */
@NullMarked
package ai.cicops.portal.completeness.lambda;

import org.jspecify.annotations.NullMarked;
