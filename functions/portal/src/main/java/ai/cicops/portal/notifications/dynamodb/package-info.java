/**
 * Mail in the table {@code Portal}: {@code mail#<id>} / {@code mail}, owed, claimed until, sent at;
 * forgotten after 30 days.
 */
@NullMarked
package ai.cicops.portal.notifications.dynamodb;

import org.jspecify.annotations.NullMarked;
