package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.Targets;
import ai.cicops.portal.directory.Targets.Range;
import ai.cicops.portal.platform.lambda.InvalidInput;
import io.avaje.jsonb.Json;

/** Targets as they come in and go out: whole percents, and whole seconds where it says so. */
@Json
public record TargetsSheet(
    int answeredLeast,
    int abandonedMost,
    int waitSecondsMost,
    int bookedLeast,
    int bookedMost,
    int talkSecondsLeast,
    int talkSecondsMost,
    int shortAbandonSeconds) {
  public static TargetsSheet of(Targets targets) {
    return new TargetsSheet(
        targets.answered(),
        targets.abandoned(),
        targets.averageWait(),
        targets.booked().least(),
        targets.booked().most(),
        targets.talk().least(),
        targets.talk().most(),
        targets.shortAbandon());
  }

  /** A field is named {@code targets.bookedMost}; where an end is before the other, its end is. */
  Targets read() {
    return new Targets(
        within(answeredLeast, 0, Targets.WHOLE, "answeredLeast"),
        within(abandonedMost, 0, Targets.WHOLE, "abandonedMost"),
        within(waitSecondsMost, 0, Targets.LONGEST, "waitSecondsMost"),
        new Range(
            within(bookedLeast, 0, Targets.WHOLE, "bookedLeast"),
            within(bookedMost, bookedLeast, Targets.WHOLE, "bookedMost")),
        new Range(
            within(talkSecondsLeast, 0, Targets.LONGEST, "talkSecondsLeast"),
            within(talkSecondsMost, talkSecondsLeast, Targets.LONGEST, "talkSecondsMost")),
        within(shortAbandonSeconds, 0, Targets.LONGEST_SHORT, "shortAbandonSeconds"));
  }

  private static int within(int value, int least, int most, String field) {
    if (value < least || value > most) {
      throw InvalidInput.field("targets." + field);
    }
    return value;
  }
}
