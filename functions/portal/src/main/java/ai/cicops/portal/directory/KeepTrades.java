package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.Unavailable;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes trades, renames and deletes them. Who may is decided before, but for what says so. */
public final class KeepTrades {
  /** All of them change one list, so that many at once take turns. */
  private static final int RACES = 20;

  private final Trades trades;
  private final Companies companies;
  private final Ids ids;
  private final InstantSource clock;

  public KeepTrades(Trades trades, Companies companies, Ids ids, InstantSource clock) {
    this.trades = trades;
    this.companies = companies;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of a change. */
  public sealed interface TradeOutcome {
    record Kept(Trade trade) implements TradeOutcome {}

    /** Somebody else was faster: the trade as they left it. */
    record Stale(Trade newest) implements TradeOutcome {}

    /** Another trade has this name. */
    record NameTaken(Trade by) implements TradeOutcome {}

    /** There are {@link TradeList#MOST} already. */
    record TooMany() implements TradeOutcome {}

    record NotFound() implements TradeOutcome {}
  }

  /** What became of a deletion. */
  public sealed interface DeleteOutcome {
    /**
     * @param companies how many lost it
     */
    record Deleted(int companies) implements DeleteOutcome {}

    /** Not as many would lose it as were counted before. */
    record Stale(int companies) implements DeleteOutcome {}

    /** Companies have it that this person does not look after. */
    record Elsewhere() implements DeleteOutcome {}

    record NotFound() implements DeleteOutcome {}
  }

  public TradeList list() {
    return trades.list();
  }

  /** How many of the companies that are neither discarded nor merged have each, 0 left out. */
  public Map<TradeId, Integer> counts(Predicate<CompanyId> visible) {
    var counts = new HashMap<TradeId, Integer>();
    companies
        .trades()
        .forEach((company, of) -> {
          if (visible.test(company)) {
            of.forEach(trade -> counts.merge(trade, 1, Integer::sum));
          }
        });
    return counts;
  }

  /** The id is made of the name, with some letters more where another has or had it. */
  public TradeOutcome create(Author author, String name) {
    for (int race = 0; race < RACES; race++) {
      var list = trades.list();
      var taken = list.named(name);
      if (taken.isPresent()) {
        return new TradeOutcome.NameTaken(taken.get());
      }
      if (list.trades().size() >= TradeList.MOST) {
        return new TradeOutcome.TooMany();
      }
      var made = new Trade(free(list, name), name, 0);
      if (changed(author, "trade_created", list, made, Map.of(), list.with(made))) {
        return new TradeOutcome.Kept(made);
      }
    }
    throw raced();
  }

  private TradeId free(TradeList list, String name) {
    var id = TradeId.of(name);
    while (!list.isFree(id)) {
      id = new TradeId(TradeId.of(name) + "-" + ids.next().substring(0, 6));
    }
    return id;
  }

  public TradeOutcome rename(Author author, TradeId id, long version, String name) {
    for (int race = 0; race < RACES; race++) {
      var list = trades.list();
      var found = list.find(id);
      if (found.isEmpty()) {
        return new TradeOutcome.NotFound();
      }
      var before = found.get();
      if (before.version() != version) {
        return new TradeOutcome.Stale(before);
      }
      var taken = list.named(name).filter(other -> !other.id().equals(id));
      if (taken.isPresent()) {
        return new TradeOutcome.NameTaken(taken.get());
      }
      if (before.name().equals(name)) {
        return new TradeOutcome.Kept(before);
      }
      var after = before.named(name);
      if (changed(author, "trade_renamed", list, after, named(before), list.with(after))) {
        return new TradeOutcome.Kept(after);
      }
    }
    throw raced();
  }

  /**
   * Deletes it, any number of times.
   *
   * @param counted how many companies were said to lose it
   * @param theirs the companies that this person looks after
   */
  public DeleteOutcome delete(Author author, TradeId id, int counted, Predicate<CompanyId> theirs) {
    for (int race = 0; race < RACES; race++) {
      var list = trades.list();
      var found = list.find(id);
      if (found.isEmpty()) {
        return list.gone().contains(id)
            ? new DeleteOutcome.Deleted(0)
            : new DeleteOutcome.NotFound();
      }
      var losing =
          companies.trades().entrySet().stream()
              .filter(company -> company.getValue().contains(id))
              .map(Map.Entry::getKey)
              .toList();
      if (!losing.stream().allMatch(theirs)) {
        return new DeleteOutcome.Elsewhere();
      }
      if (losing.size() != counted) {
        return new DeleteOutcome.Stale(losing.size());
      }
      var trade = found.get();
      if (changed(author, "trade_deleted", list, trade, named(trade), list.without(id))) {
        return new DeleteOutcome.Deleted(counted);
      }
    }
    throw raced();
  }

  private boolean changed(
      Author author,
      String action,
      TradeList before,
      Trade trade,
      Map<String, String> from,
      TradeList after) {
    var entry =
        author.does(
            action,
            "trade#" + trade.id(),
            clock.instant(),
            Long.toString(before.version()),
            Map.of());
    var to = after.find(trade.id()).map(KeepTrades::named).orElse(Map.of());
    return trades.change(after, new Deed(entry.changing(from, to)));
  }

  private static Map<String, String> named(Trade trade) {
    return Map.of("name", trade.name());
  }

  private static Unavailable raced() {
    return new Unavailable("trades_raced", null);
  }

  /** Whether each of them can be given to a company that has some already. */
  public static Optional<TradeId> unknown(
      TradeList list, Collection<TradeId> asked, Collection<TradeId> held) {
    return asked.stream().filter(id -> list.find(id).isEmpty() && !held.contains(id)).findFirst();
  }
}
