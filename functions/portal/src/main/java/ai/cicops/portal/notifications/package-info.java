/**
 * Who hears of what, and how: an event of the bus becomes one mail to each person concerned. A mail
 * is owed first, under an id made from event and person; then claimed, sent and marked, so that it
 * is sent once, and once more at most after a crash between the sending and the mark.
 *
 * <p>Access patterns: a mail by its id.
 */
@NullMarked
package ai.cicops.portal.notifications;

import org.jspecify.annotations.NullMarked;
