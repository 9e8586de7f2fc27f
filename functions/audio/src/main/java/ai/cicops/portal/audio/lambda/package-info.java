/** The schedule {@code move-audio} at the edge. */
@NullMarked
package ai.cicops.portal.audio.lambda;

import org.jspecify.annotations.NullMarked;
