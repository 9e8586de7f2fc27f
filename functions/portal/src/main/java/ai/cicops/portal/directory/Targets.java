package ai.cicops.portal.directory;

import java.util.HashMap;
import java.util.Map;

/**
 * What a company's calls shall come to. Rates are whole percents, times whole seconds; both ends
 * are included.
 *
 * @param answered of the calls, at least
 * @param abandoned of the calls, at most
 * @param averageWait until an agent speaks, at most
 * @param booked of the bookable calls
 * @param talk on average
 * @param shortAbandon who leaves so quickly could not have been answered, and is left out of rates
 * @param jobValues what a job is worth that is won back
 */
public record Targets(
    int answered,
    int abandoned,
    int averageWait,
    Range booked,
    Range talk,
    int shortAbandon,
    JobValues jobValues) {
  public static final int WHOLE = 100;
  public static final int LONGEST = 3600;
  public static final int LONGEST_SHORT = 60;

  /** What a good week looks like on CIC's phones; holds where nobody has said anything else. */
  public static final Targets USUAL =
      new Targets(97, 5, 20, new Range(35, 50), new Range(180, 360), 5);

  /** From the least to the most. */
  public record Range(int least, int most) {
    public Range {
      if (least > most) {
        throw new IllegalArgumentException("least is more than most");
      }
    }

    @Override
    public String toString() {
      return least + "-" + most;
    }
  }

  public Targets {
    within(answered, WHOLE);
    within(abandoned, WHOLE);
    within(averageWait, LONGEST);
    within(booked, WHOLE);
    within(talk, LONGEST);
    within(shortAbandon, LONGEST_SHORT);
  }

  /** With the usual values of jobs. */
  public Targets(
      int answered, int abandoned, int averageWait, Range booked, Range talk, int shortAbandon) {
    this(answered, abandoned, averageWait, booked, talk, shortAbandon, JobValues.USUAL);
  }

  public Targets with(JobValues now) {
    return new Targets(answered, abandoned, averageWait, booked, talk, shortAbandon, now);
  }

  private static void within(Range range, int most) {
    within(range.least(), most);
    within(range.most(), most);
  }

  private static void within(int value, int most) {
    if (value < 0 || value > most) {
      throw new IllegalArgumentException("out of bounds: " + value);
    }
  }

  /** In words, a line each, as the audit log tells it. */
  public Map<String, String> lines() {
    var lines = new HashMap<>(jobValues.lines());
    lines.put("answered", "" + answered);
    lines.put("abandoned", "" + abandoned);
    lines.put("averageWait", "" + averageWait);
    lines.put("booked", booked.toString());
    lines.put("talk", talk.toString());
    lines.put("shortAbandon", "" + shortAbandon);
    return lines;
  }
}
