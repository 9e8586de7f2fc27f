package ai.cicops.portal.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts matching calls as they come, newest first, and keeps the rows of the wanted page. */
final class PageOfCalls {
  private final @Nullable CallCursor cursor;
  private final List<Call> top = new ArrayList<>();
  private final Deque<Call> before = new ArrayDeque<>();
  private final List<Call> after = new ArrayList<>();
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private final int most;
  private int countBefore;
  private int countAfter;
  private int count;

  /**
   * @param most as far as calls are counted
   */
  PageOfCalls(@Nullable CallCursor cursor, int most) {
    this.cursor = cursor;
    this.most = most;
    for (var outcome : Outcome.values()) {
      outcomes.put(outcome, 0);
    }
  }

  /** True when no call of a day (UTC) that is still to come can be a row: counting them will do. */
  boolean onlyCounts(LocalDate day) {
    if (cursor == null) {
      return after.size() > CallPage.ROWS;
    }
    if (isAllBefore(day)) {
      return cursor.older();
    }
    boolean allAfter = !start(day.plusDays(1)).isAfter(cursor.start());
    return allAfter
        && (cursor.older() ? after.size() > CallPage.ROWS : top.size() == CallPage.ROWS);
  }

  /** How many calls are counted one by one until it is enough to know that there are more. */
  int room() {
    return Math.max(0, most - count);
  }

  /**
   * Counts calls of a day that {@link #onlyCounts}, no more of them than there is {@link #room}.
   */
  void count(LocalDate day, Tally tally) {
    count += tally.total();
    tally.outcomes().forEach((outcome, calls) -> outcomes.merge(outcome, calls, Integer::sum));
    if (isAllBefore(day)) {
      countBefore += tally.total();
    } else {
      countAfter += tally.total();
    }
  }

  private boolean isAllBefore(LocalDate day) {
    return cursor != null && start(day).isAfter(cursor.start());
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  void take(Call call) {
    count++;
    if (count <= most) {
      outcomes.merge(call.outcome(), 1, Integer::sum);
    }
    if (top.size() < CallPage.ROWS) {
      top.add(call);
    }
    if (cursor != null && cursor.isAfter(call)) {
      countBefore++;
      before.addLast(call);
      if (before.size() > CallPage.ROWS) {
        before.removeFirst();
      }
    } else {
      countAfter++;
      if (after.size() <= CallPage.ROWS) {
        after.add(call);
      }
    }
  }

  /** True when no further call can change the page or its counts. */
  boolean isComplete() {
    return count > most && countAfter > CallPage.ROWS;
  }

  int count() {
    return Math.min(count, most);
  }

  boolean more() {
    return count > most;
  }

  Map<Outcome, Integer> outcomes() {
    return outcomes;
  }

  /** Close to the top a newer page is the first one, whole. */
  List<Call> rows() {
    if (cursor == null || cursor.older()) {
      return after.subList(0, Math.min(after.size(), CallPage.ROWS));
    }
    return countBefore < CallPage.ROWS ? top : List.copyOf(before);
  }

  /** Rank of the first row, from 1. */
  int first() {
    if (rows().isEmpty()) {
      return 0;
    }
    if (cursor == null || cursor.older()) {
      return countBefore + 1;
    }
    return Math.max(0, countBefore - CallPage.ROWS) + 1;
  }

  @Nullable CallCursor next() {
    var rows = rows();
    return rows.isEmpty() || first() - 1 + rows.size() >= count
        ? null
        : CallCursor.olderThan(rows.getLast());
  }

  @Nullable CallCursor previous() {
    return first() <= 1 ? emptyEnd() : CallCursor.newerThan(rows().getFirst());
  }

  /** The rows of this page are gone meanwhile: the way back is the last that there is. */
  private @Nullable CallCursor emptyEnd() {
    return rows().isEmpty() && cursor != null && countBefore > 0
        ? new CallCursor(false, cursor.start(), cursor.callId())
        : null;
  }

  void takeAll(Collection<Call> calls) {
    calls.forEach(this::take);
  }
}
