package ai.cicops.portal.five9;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a report that was cut from one that is whole: Five9 does not say, and its cap may be lower
 * than we were told. No report with fewer rows than another one was cut; so only the largest so far
 * is doubted, and of these the first of a long window, those with a round number of rows, and those
 * with as many as another. A doubted window is read again in halves. When they hold more than the
 * whole did, its rows are the cap from then on, and whatever was taken with as many is given back.
 */
final class RowCap {
  private static final int DOUBTED_FROM = 100;
  private static final int ROUND = 50;
  private static final Duration LONG = Duration.ofHours(25);

  private final int told;
  private int learned = Integer.MAX_VALUE;
  private int largest;
  private final List<Window> takenAtLargest = new ArrayList<>();
  private @Nullable Doubt doubt;

  /**
   * @param told the cap as it is documented
   */
  RowCap(int told) {
    this.told = told;
  }

  enum Verdict {
    WHOLE,
    DOUBTED,
    CUT
  }

  Verdict judge(Window window, int rows) {
    if (rows > learned) {
      learned = Integer.MAX_VALUE;
    }
    if (rows >= told || rows == learned) {
      return Verdict.CUT;
    }
    if (rows < DOUBTED_FROM || rows < largest) {
      return Verdict.WHOLE;
    }
    boolean again = rows == largest;
    boolean first = largest < DOUBTED_FROM && window.length().compareTo(LONG) > 0;
    if (!again) {
      largest = rows;
      takenAtLargest.clear();
    }
    if (again && doubt != null && doubt.holds(window)) {
      learned = rows;
      return Verdict.CUT;
    }
    if (again || first || rows % ROUND == 0) {
      doubt = new Doubt(window, rows, 0, Duration.ZERO);
      return Verdict.DOUBTED;
    }
    return Verdict.WHOLE;
  }

  /** Notes a window as taken; it may be a part of the doubted one. */
  void taken(Window window, int rows) {
    if (rows == largest && learned != rows) {
      takenAtLargest.add(window);
    }
    if (doubt == null) {
      return;
    }
    if (!doubt.holds(window)) {
      doubt = null;
      return;
    }
    doubt = doubt.with(window, rows);
    if (doubt.found() > doubt.rows()) {
      learned = doubt.rows();
      doubt = null;
    } else if (doubt.over()) {
      doubt = null;
    }
  }

  /** The windows that were taken as whole before their number of rows turned out to be the cap. */
  List<Window> givenBack() {
    if (learned != largest || takenAtLargest.isEmpty()) {
      return List.of();
    }
    var windows = List.copyOf(takenAtLargest);
    takenAtLargest.clear();
    return windows;
  }

  /** The cap, if it turned out to be lower than told. */
  boolean isLower() {
    return learned < told;
  }

  int rows() {
    return Math.min(told, learned);
  }

  /** True when a window twice as long would still stay well below. */
  boolean leavesRoom(int rows) {
    return doubt == null && rows < rows() / 4;
  }

  /**
   * A window that is read again in parts.
   *
   * @param found rows of the parts so far
   * @param read length of the parts so far
   */
  private record Doubt(Window window, int rows, int found, Duration read) {
    boolean holds(Window part) {
      return !part.start().isBefore(window.start()) && !part.end().isAfter(window.end());
    }

    Doubt with(Window part, int more) {
      return new Doubt(window, rows, found + more, read.plus(part.length()));
    }

    boolean over() {
      return read.compareTo(window.length()) >= 0;
    }
  }
}
