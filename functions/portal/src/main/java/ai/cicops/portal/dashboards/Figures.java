package ai.cicops.portal.dashboards;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.Measure;
import ai.cicops.portal.calls.Outcome;
import java.util.OptionalInt;

/**
 * What inbound calls come to. A call counts once whatever its segments. Rates are in tenths of a
 * percent, and there is none where there is nothing to divide by.
 *
 * @param calls all of them
 * @param shortAbandons the caller left so quickly that nobody could have answered; left out of what
 *     rates are made of
 * @param answered an agent spoke
 * @param abandoned the caller left after that, without agent or voicemail
 * @param waitSeconds queue and ring until the agent, of all answered calls together
 * @param talkSeconds talk and hold, of all answered calls together
 * @param bookable the effective disposition is bookable
 * @param booked of those, the outcome is booked
 * @param lost the outcome is lost
 * @param winnable lost, abandoned or out of hours, and the caller has not booked since
 * @param newCallers the first ever of its number to the company, so that each number counts once
 */
public record Figures(
    int calls,
    int shortAbandons,
    int answered,
    int abandoned,
    long waitSeconds,
    long talkSeconds,
    int bookable,
    int booked,
    int lost,
    int winnable,
    int newCallers) {
  public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  private static final int WHOLE = 1000;

  /**
   * @param winnable whether the caller can still be won
   * @param newCaller whether the caller had never called before
   * @param shortAbandon whoever waited no more seconds than these and left is a short abandon
   */
  static Figures of(Call call, boolean winnable, boolean newCaller, int shortAbandon) {
    boolean answered = call.handled();
    boolean left = call.abandoned();
    long waiting = Measure.WAIT.seconds(call);
    boolean quickly = left && waiting <= shortAbandon;
    var disposition = call.meaning();
    boolean bookable = disposition.bookable();
    return new Figures(
        1,
        one(quickly),
        one(answered),
        one(left && !quickly),
        answered ? waiting : 0,
        answered ? Measure.TALK.seconds(call) + Measure.seconds(call.hold()) : 0,
        one(bookable),
        one(bookable && disposition.outcome() == Outcome.BOOKED),
        one(disposition.outcome() == Outcome.LOST),
        one(winnable),
        one(newCaller));
  }

  private static int one(boolean holds) {
    return holds ? 1 : 0;
  }

  public Figures and(Figures other) {
    return new Figures(
        calls + other.calls,
        shortAbandons + other.shortAbandons,
        answered + other.answered,
        abandoned + other.abandoned,
        waitSeconds + other.waitSeconds,
        talkSeconds + other.talkSeconds,
        bookable + other.bookable,
        booked + other.booked,
        lost + other.lost,
        winnable + other.winnable,
        newCallers + other.newCallers);
  }

  /** Of calls without short abandons. */
  public OptionalInt answeredRate() {
    return rate(answered, calls - shortAbandons);
  }

  /** Of the same. */
  public OptionalInt abandonedRate() {
    return rate(abandoned, calls - shortAbandons);
  }

  public OptionalInt bookedRate() {
    return rate(booked, bookable);
  }

  /** Mean, whole seconds. */
  public OptionalInt averageWait() {
    return mean(waitSeconds, answered);
  }

  /** Mean, whole seconds. */
  public OptionalInt averageTalk() {
    return mean(talkSeconds, answered);
  }

  private static OptionalInt rate(int part, int whole) {
    return mean((long) part * WHOLE, whole);
  }

  /** Halves go up. */
  private static OptionalInt mean(long sum, int count) {
    return count == 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.floorDiv(2 * sum + count, 2L * count));
  }
}
