package ai.cicops.portal.calls;

import ai.cicops.portal.calls.SelectCalls.Selection;
import ai.cicops.portal.calls.SelectedCalls.DayOfCalls;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls of a period, newest first, a page at a time, with an exact count: of one company of all
 * days, of several from the newest days back until the page and the count are full. Judges each
 * call, but of days that are wanted whole and have no row on the page only what they say of
 * themselves.
 */
public final class QueryCalls {
  private final SelectCalls selectCalls;
  private final DataAsOf dataAsOf;

  public QueryCalls(SelectCalls selectCalls, DataAsOf dataAsOf) {
    this.selectCalls = selectCalls;
    this.dataAsOf = dataAsOf;
  }

  /** What a query came to. */
  public sealed interface QueryOutcome {
    /** The page. */
    record Found(CallPage page) implements QueryOutcome {}

    /**
     * Not allowed, not there, or not to be understood.
     *
     * @param field what cannot be used, null when it is no field
     */
    record Refused(ErrorCode code, @Nullable String field) implements QueryOutcome {}
  }

  public QueryOutcome query(Person person, CallQuery query) {
    var list = query.identity(person);
    var given = query.cursor();
    var cursor = given == null ? null : CallCursor.parse(given, list).orElse(null);
    boolean foreign = given != null && cursor == null;
    var selection =
        selectCalls.<QueryOutcome>select(
            person,
            query.question(),
            calls ->
                foreign
                    ? new QueryOutcome.Refused(ErrorCode.CURSOR_INVALID, "cursor")
                    : new QueryOutcome.Found(page(calls, cursor, list, query.newcomers())));
    return switch (selection) {
      case Selection.Selected<QueryOutcome>(var outcome) -> outcome;
      case Selection.Refused<QueryOutcome>(var code, var field) ->
          new QueryOutcome.Refused(code, field);
    };
  }

  private CallPage page(
      SelectedCalls calls, @Nullable CallCursor cursor, List<String> list, boolean newcomers) {
    boolean one = calls.company().isPresent();
    var page = new PageOfCalls(cursor, one ? CallPage.COUNTED_OF_ONE : CallPage.COUNTED);
    var read = newcomers && one ? calls.knowingNewcomers() : calls;
    read.days(day -> {
      take(day, page);
      return !page.isComplete();
    });
    if (newcomers && !one) {
      calls.meet(page.rows());
    }
    var next = page.next();
    var previous = page.previous();
    return new CallPage(
        calls.period(),
        calls.seen(page.rows()),
        page.count(),
        page.more(),
        page.first(),
        page.outcomes(),
        next == null ? null : next.text(list),
        previous == null ? null : previous.text(list),
        dataAsOf.calls());
  }

  /** Takes a day's calls as rows, or counts them where rows are not wanted any more, or not yet. */
  private static void take(DayOfCalls day, PageOfCalls page) {
    if (page.onlyCounts(day.day())) {
      var counted = day.counted();
      if (counted.others().size() + counted.tally().total() <= page.room()) {
        page.count(day.day(), counted.tally());
        page.takeAll(counted.others());
        return;
      }
      // which of them are the last that count is a matter of their order
    }
    page.takeAll(day.calls());
  }
}
