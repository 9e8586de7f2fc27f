package ai.cicops.portal.calls;

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
    } else if (after.size() <= CallPage.ROWS) {
      after.add(call);
    }
  }

  /** True when no further call can change the page or its counts. */
  boolean isComplete() {
    return count > most && after.size() > CallPage.ROWS;
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
