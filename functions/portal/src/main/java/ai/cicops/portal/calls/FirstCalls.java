package ai.cicops.portal.calls;

import java.time.LocalDate;

/**
 * The first call of each of many callers: an open hash table, for there may be as many callers as
 * calls. Days are counted from 1970, one higher, so that 0 is nobody's.
 */
final class FirstCalls {
  private static final int BEFORE = -1;

  private int size;
  private long[] prints = new long[64];
  private int[] days = new int[64];

  /** See {@link #mark}; 0 while none was noted. */
  private long[] calls = new long[64];

  /** A caller who called on a day, maybe not for the first time. */
  void meet(long print, LocalDate on) {
    int day = day(on);
    int slot = slot(print);
    if (days[slot] == 0) {
      prints[slot] = print;
      days[slot] = day;
      size++;
      if (2 * size > days.length) {
        grow();
      }
    } else if (day < days[slot]) {
      days[slot] = day;
    }
  }

  /** One who had called before all these days; does nothing for somebody who was not met. */
  void forget(long print) {
    int slot = slot(print);
    if (days[slot] != 0) {
      days[slot] = BEFORE;
    }
  }

  /** A call; the calls of a day come oldest first. */
  void note(long print, CallId call) {
    int slot = slot(print);
    if (days[slot] == day(call.day()) && calls[slot] == 0) {
      calls[slot] = mark(call);
    }
  }

  boolean isFirst(long print, CallId call) {
    int slot = slot(print);
    return days[slot] != 0 && calls[slot] == mark(call);
  }

  private static int day(LocalDate day) {
    return (int) day.toEpochDay() + 1;
  }

  /** Tells the calls of one caller apart: never 0. */
  private static long mark(CallId call) {
    long mark = 1;
    var id = call.five9Id();
    for (int place = 0; place < id.length(); place++) {
      mark = mark * 31 + id.charAt(place);
    }
    return mark << 1 | 1;
  }

  private int slot(long print) {
    int mask = days.length - 1;
    long mixed = print * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (days[slot] != 0 && prints[slot] != print) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    var oldPrints = prints;
    var oldDays = days;
    var oldCalls = calls;
    prints = new long[2 * oldDays.length];
    days = new int[2 * oldDays.length];
    calls = new long[2 * oldDays.length];
    for (int old = 0; old < oldDays.length; old++) {
      if (oldDays[old] != 0) {
        int slot = slot(oldPrints[old]);
        prints[slot] = oldPrints[old];
        days[slot] = oldDays[old];
        calls[slot] = oldCalls[old];
      }
    }
  }
}
