/** Teams at the edge, for admins and supervisors. */
@NullMarked
package ai.cicops.portal.teams.lambda;

import org.jspecify.annotations.NullMarked;
