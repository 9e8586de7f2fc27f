package ai.cicops.portal.five9;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells a report that was cut from one that is whole: Five9 does not say. At the cap it was cut;
 * and a round number of rows is suspected, for caps are round and may have been lowered: such a
 * window is read again in halves, which costs a report now and then and loses nothing. A round
 * number that comes twice is the cap.
 */
final class RowCap {
  private static final int SUSPECTED_FROM = 100;
  private static final int ROUND = 50;

  private int cap;
  private final Set<Integer> suspected = new HashSet<>();

  RowCap(int cap) {
    this.cap = cap;
  }

  boolean reached(int rows) {
    if (rows >= cap) {
      return true;
    }
    if (rows < SUSPECTED_FROM || rows % ROUND != 0) {
      return false;
    }
    if (!suspected.add(rows)) {
      cap = rows;
    }
    return true;
  }

  /** True when the report was cut for sure. */
  boolean cut(int rows) {
    return rows >= cap;
  }

  /** True when a window twice as long would still stay well below. */
  boolean leavesRoom(int rows) {
    return rows < cap / 4;
  }
}
