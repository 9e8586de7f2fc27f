/** What operations answer at the edge: run records as JSON. */
@NullMarked
package ai.cicops.portal.operations.lambda;

import org.jspecify.annotations.NullMarked;
