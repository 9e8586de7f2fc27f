package ai.cicops.portal.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All trades there are, by name, each name once whatever its case.
 *
 * @param gone those that were deleted: a company that still refers to one does not have it any
 *     more, and no other trade gets the id
 * @param version counts changes of the list
 */
public record TradeList(List<Trade> trades, Set<TradeId> gone, long version) {
  public static final int MOST = 100;

  /** What there is before anybody has changed anything. */
  public static final TradeList USUAL =
      new TradeList(
          Stream.of("Drain Cleaning", "Electrical", "HVAC", "Plumbing", "Roofing")
              .map(name -> new Trade(TradeId.of(name), name, 0))
              .toList(),
          Set.of(),
          0);

  public TradeList {
    trades =
        trades.stream()
            .sorted(Comparator.comparing(trade -> Company.folded(trade.name())))
            .toList();
    gone = Set.copyOf(gone);
    if (trades.stream().map(trade -> Company.folded(trade.name())).distinct().count()
        < trades.size()) {
      throw new IllegalArgumentException("a name twice");
    }
  }

  public Optional<Trade> find(TradeId id) {
    return trades.stream().filter(trade -> trade.id().equals(id)).findFirst();
  }

  public Optional<Trade> named(String name) {
    var folded = Company.folded(name);
    return trades.stream().filter(trade -> Company.folded(trade.name()).equals(folded)).findFirst();
  }

  /** Those whose name has the text in it, whatever its case. */
  public Set<TradeId> mentioning(String text) {
    var folded = Company.folded(text);
    return trades.stream()
        .filter(trade -> Company.folded(trade.name()).contains(folded))
        .map(Trade::id)
        .collect(Collectors.toSet());
  }

  /**
   * What a company has, by name. One that is not in the list and was never deleted stems from when
   * trades were names; it is told by the words of its id.
   */
  public List<Trade> of(Collection<TradeId> ids) {
    return ids.stream()
        .filter(id -> !gone.contains(id))
        .map(id -> find(id).orElseGet(() -> new Trade(id, words(id), 0)))
        .sorted(Comparator.comparing(trade -> Company.folded(trade.name())))
        .toList();
  }

  private static String words(TradeId id) {
    return Stream.of(id.value().split("-+"))
        .filter(word -> !word.isEmpty())
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining(" "));
  }

  /** Whether a trade may get this id. */
  boolean isFree(TradeId id) {
    return find(id).isEmpty() && !gone.contains(id);
  }

  /** With a new trade, or one instead of that of its id. */
  public TradeList with(Trade trade) {
    var now = new ArrayList<>(trades);
    now.removeIf(each -> each.id().equals(trade.id()));
    now.add(trade);
    return new TradeList(now, gone, version);
  }

  public TradeList without(TradeId id) {
    var now = new HashSet<>(gone);
    now.add(id);
    return new TradeList(
        trades.stream().filter(trade -> !trade.id().equals(id)).toList(), now, version);
  }

  public TradeList of(long versionNow) {
    return new TradeList(trades, gone, versionNow);
  }
}
