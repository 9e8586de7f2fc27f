/** Tells people what happened. Mail is owed first and sent after, so that a crash loses none. */
@NullMarked
package ai.cicops.portal.notifications;

import org.jspecify.annotations.NullMarked;
