package ai.cicops.portal.notifications;

import ai.cicops.portal.dashboards.Figures;
import ai.cicops.portal.directory.Targets;
import java.util.OptionalInt;

/**
 * The figures that stand in the dashboard's tiles, in their order, judged as they are there. Rates
 * are in tenths of a percent, times in seconds.
 */
enum SummaryFigure {
  CALLS,
  ANSWERED,
  BOOKED,
  ABANDONED,
  AVERAGE_WAIT,
  TALK_TIME,
  NEW_CALLERS,
  WINNABLE;

  private static final int TENTHS = 10;
  private static final int PERCENT = 100;

  /** What is aimed at; either may be missing. */
  record Target(OptionalInt least, OptionalInt most) {
    static final Target NONE = new Target(OptionalInt.empty(), OptionalInt.empty());

    boolean isNone() {
      return least.isEmpty() && most.isEmpty();
    }
  }

  /** How something stands, or how it has changed. */
  enum Judgement {
    GOOD,
    BAD,
    PLAIN
  }

  boolean isCount() {
    return this == CALLS || this == NEW_CALLERS || this == WINNABLE;
  }

  boolean isRate() {
    return this == ANSWERED || this == BOOKED || this == ABANDONED;
  }

  /** Empty where there is nothing to divide by. */
  OptionalInt of(Figures figures) {
    return switch (this) {
      case CALLS -> OptionalInt.of(figures.calls());
      case ANSWERED -> figures.answeredRate();
      case BOOKED -> figures.bookedRate();
      case ABANDONED -> figures.abandonedRate();
      case AVERAGE_WAIT -> figures.averageWait();
      case TALK_TIME -> figures.averageTalk();
      case NEW_CALLERS -> OptionalInt.of(figures.newCallers());
      case WINNABLE -> OptionalInt.of(figures.winnable());
    };
  }

  Target target(Targets targets) {
    return switch (this) {
      case CALLS, NEW_CALLERS, WINNABLE -> Target.NONE;
      case ANSWERED -> new Target(OptionalInt.of(TENTHS * targets.answered()), OptionalInt.empty());
      case BOOKED ->
          new Target(
              OptionalInt.of(TENTHS * targets.booked().least()),
              OptionalInt.of(TENTHS * targets.booked().most()));
      case ABANDONED ->
          new Target(OptionalInt.empty(), OptionalInt.of(TENTHS * targets.abandoned()));
      case AVERAGE_WAIT -> new Target(OptionalInt.empty(), OptionalInt.of(targets.averageWait()));
      case TALK_TIME ->
          new Target(OptionalInt.of(targets.talk().least()), OptionalInt.of(targets.talk().most()));
    };
  }

  /** More than the upper end of what is booked is no fault. */
  Judgement judged(OptionalInt value, Targets targets) {
    var target = target(targets);
    if (target.isNone() || value.isEmpty()) {
      return Judgement.PLAIN;
    }
    boolean tooLittle = target.least().isPresent() && value.getAsInt() < target.least().getAsInt();
    boolean tooMuch =
        this != BOOKED && target.most().isPresent() && value.getAsInt() > target.most().getAsInt();
    return tooLittle || tooMuch ? Judgement.BAD : Judgement.GOOD;
  }

  /**
   * How it has changed: counts in whole percent, all else in its own unit. Empty where there is
   * nothing to compare with.
   */
  OptionalInt change(Figures now, Figures before) {
    var is = of(now);
    var was = of(before);
    if (is.isEmpty() || was.isEmpty()) {
      return OptionalInt.empty();
    }
    int more = is.getAsInt() - was.getAsInt();
    if (!isCount()) {
      return OptionalInt.of(more);
    }
    // halves go up, below zero, too
    return was.getAsInt() == 0
        ? OptionalInt.empty()
        : OptionalInt.of(Math.floorDiv(2 * PERCENT * more + was.getAsInt(), 2 * was.getAsInt()));
  }

  /** Whether a change is for the better: fewer who left, and less to wait. */
  Judgement better(int change) {
    if (change == 0 || this == CALLS || this == TALK_TIME) {
      return Judgement.PLAIN;
    }
    boolean less = this == ABANDONED || this == AVERAGE_WAIT || this == WINNABLE;
    return change > 0 == less ? Judgement.BAD : Judgement.GOOD;
  }
}
