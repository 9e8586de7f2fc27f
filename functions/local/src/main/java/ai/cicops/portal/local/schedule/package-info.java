/**
 * Time in the local run, and EventBridge Scheduler on it: a clock that can be moved, the due times
 * of {@code cron(…)} and {@code rate(…)} in their zones, and runs in order, by themselves or by
 * name. A run that was missed while the portal was down is made up for once.
 */
@NullMarked
package ai.cicops.portal.local.schedule;

import org.jspecify.annotations.NullMarked;
