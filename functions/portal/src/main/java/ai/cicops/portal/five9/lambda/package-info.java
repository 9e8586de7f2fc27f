/** The sync's two schedules at the edge, their settings, and the page that wires them. */
@NullMarked
package ai.cicops.portal.five9.lambda;

import org.jspecify.annotations.NullMarked;
