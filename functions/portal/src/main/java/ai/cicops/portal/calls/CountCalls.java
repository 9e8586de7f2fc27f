package ai.cicops.portal.calls;

import ai.cicops.portal.calls.SelectCalls.Selection;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.directory.TradeList;
import ai.cicops.portal.directory.Trades;
import ai.cicops.portal.identity.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the calls of a question into the values of a facet: what can be chosen, and how many. */
public final class CountCalls {
  private static final int MOST_VALUES = 500;

  private final SelectCalls selectCalls;
  private final Trades trades;
  private final DataAsOf dataAsOf;

  public CountCalls(SelectCalls selectCalls, Trades trades, DataAsOf dataAsOf) {
    this.selectCalls = selectCalls;
    this.trades = trades;
    this.dataAsOf = dataAsOf;
  }

  /**
   * What calls have.
   *
   * @param parts the largest first, at most 500
   * @param calls all that were asked for
   * @param others values that are left out
   * @param dataAsOf calls that ended before are complete
   */
  public record Parts(
      Period period, List<Part> parts, int calls, int others, Optional<Instant> dataAsOf) {}

  /**
   * The calls of one value.
   *
   * @param value {@link Facet#EMPTY} for those that have none
   * @param name what people call it, null where that is the value itself
   */
  public record Part(String value, @Nullable String name, int calls) {
    private static final Comparator<Part> LARGEST_FIRST =
        Comparator.comparingInt(Part::calls).reversed().thenComparing(Part::value);
  }

  /** A condition on the facet itself is set aside: to choose among its values one sees them all. */
  public Selection<Parts> count(Person person, CallQuestion question, Facet facet) {
    return selectCalls.select(person, question.without(facet), calls -> count(calls, facet));
  }

  private Parts count(SelectedCalls calls, Facet facet) {
    var parts = new HashMap<String, Part>();
    var all = new int[1];
    calls
        .knowing(facet)
        .days(day -> {
          var ofDay = day.calls();
          all[0] += ofDay.size();
          calls.know(ofDay, facet);
          for (var call : ofDay) {
            tell(calls, call, facet, parts);
          }
          return true;
        });
    var sorted = new ArrayList<>(parts.values());
    sorted.sort(Part.LARGEST_FIRST);
    int shown = Math.min(sorted.size(), MOST_VALUES);
    var largest = sorted.subList(0, shown);
    return new Parts(
        calls.period(),
        facet == Facet.TRADE ? named(largest) : List.copyOf(largest),
        all[0],
        sorted.size() - shown,
        dataAsOf.calls());
  }

  /** Trades by their names; one that was deleted is nobody's any more. */
  private List<Part> named(List<Part> parts) {
    var list = trades.list();
    return parts.stream().flatMap(part -> named(part, list)).toList();
  }

  private static Stream<Part> named(Part part, TradeList list) {
    return part.value().equals(Facet.EMPTY)
        ? Stream.of(part)
        : list.of(List.of(new TradeId(part.value()))).stream()
            .map(trade -> new Part(part.value(), trade.name(), part.calls()));
  }

  private static void tell(SelectedCalls calls, Call call, Facet facet, Map<String, Part> parts) {
    var values = calls.values(facet, call);
    for (var value : values.isEmpty() ? List.of(Facet.EMPTY) : values) {
      var part = parts.get(value);
      parts.put(
          value,
          part == null
              ? new Part(value, calls.name(facet, value, call), 1)
              : new Part(value, part.name(), part.calls() + 1));
    }
  }
}
