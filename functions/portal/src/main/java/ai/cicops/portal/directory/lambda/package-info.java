/** The directory at the edge. */
@NullMarked
package ai.cicops.portal.directory.lambda;

import org.jspecify.annotations.NullMarked;
