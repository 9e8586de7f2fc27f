package ai.cicops.portal.local.template;

import java.time.ZoneId;

/**
 * A schedule of EventBridge Scheduler.
 *
 * @param name such as {@code sync-calls}
 * @param expression {@code cron(…)} or {@code rate(…)}
 * @param input the event, empty for Scheduler's own
 */
public record Schedule(
    String name, String function, String expression, ZoneId zone, String input) {}
