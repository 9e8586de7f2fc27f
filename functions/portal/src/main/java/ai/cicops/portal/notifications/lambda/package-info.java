/** The queue of mail that is due. */
@NullMarked
package ai.cicops.portal.notifications.lambda;

import org.jspecify.annotations.NullMarked;
