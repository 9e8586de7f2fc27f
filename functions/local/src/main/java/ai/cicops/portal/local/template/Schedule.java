package ai.cicops.portal.local.template;

import java.time.Duration;
import java.time.ZoneId;

/**
 * A schedule of EventBridge Scheduler.
 *
 * @param name such as {@code sync-calls}
 * @param expression {@code cron(…)} or {@code rate(…)}
 * @param input the event, empty for Scheduler's own
 */
public record Schedule(
    String name, String function, String expression, ZoneId zone, String input, Retries retries) {

  /**
   * What Lambda does with a run that broke off, as the function's {@code EventInvokeConfig} says.
   *
   * @param most attempts after the first
   * @param longest age of the event at which it gives up
   * @param failureArn where the letter of a run that was given up goes, empty for nowhere
   */
  public record Retries(int most, Duration longest, String failureArn) {
    /** Lambda's own, without an {@code EventInvokeConfig}. */
    public static final Retries STANDARD = new Retries(2, Duration.ofHours(6), "");

    /** Lambda waits a minute before the second attempt and two before the third. */
    public static Duration pauseAfter(int attempt) {
      return Duration.ofMinutes(attempt);
    }
  }
}
