package ai.cicops.portal.local.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * When a schedule is due: AWS's {@code cron(minutes hours day-of-month month day-of-week year)} in
 * its zone, or {@code rate(value unit)}, counted from the epoch.
 */
public final class DueTimes {
  private static final Pattern CRON = Pattern.compile("cron\\((.+)\\)");
  private static final Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
  private static final CronParser PARSER =
      // AWS's six fields are Quartz's seven without the seconds
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));

  private final Function<Instant, Optional<Instant>> next;

  private DueTimes(Function<Instant, Optional<Instant>> next) {
    this.next = next;
  }

  /**
   * @throws IllegalArgumentException when the expression cannot be read
   */
  public static DueTimes of(String expression, ZoneId zone) {
    var cron = CRON.matcher(expression);
    if (cron.matches()) {
      var times = ExecutionTime.forCron(PARSER.parse("0 " + cron.group(1)));
      return new DueTimes(
          after -> times.nextExecution(after.atZone(zone)).map(ZonedDateTime::toInstant));
    }
    var rate = RATE.matcher(expression);
    if (rate.matches()) {
      long count = Long.parseLong(rate.group(1));
      long seconds =
          switch (rate.group(2)) {
            case "minute" -> Duration.ofMinutes(count).toSeconds();
            case "hour" -> Duration.ofHours(count).toSeconds();
            default -> Duration.ofDays(count).toSeconds();
          };
      return new DueTimes(after ->
          Optional.of(Instant.ofEpochSecond((after.getEpochSecond() / seconds + 1) * seconds)));
    }
    throw new IllegalArgumentException("no schedule expression: " + expression);
  }

  public Optional<Instant> next(Instant after) {
    return next.apply(after);
  }

  /** After {@code from}, up to and including {@code to}, in order. */
  public List<Instant> between(Instant from, Instant to) {
    var due = new ArrayList<Instant>();
    for (var at = next(from); at.isPresent() && !at.get().isAfter(to); at = next(at.get())) {
      due.add(at.get());
    }
    return due;
  }
}
