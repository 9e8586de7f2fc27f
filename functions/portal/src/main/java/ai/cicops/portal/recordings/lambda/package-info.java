/** Recordings at the edge. */
@NullMarked
package ai.cicops.portal.recordings.lambda;

import org.jspecify.annotations.NullMarked;
