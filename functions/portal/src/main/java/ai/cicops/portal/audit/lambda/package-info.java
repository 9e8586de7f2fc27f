/** The audit log at the edge. */
@NullMarked
package ai.cicops.portal.audit.lambda;

import org.jspecify.annotations.NullMarked;
