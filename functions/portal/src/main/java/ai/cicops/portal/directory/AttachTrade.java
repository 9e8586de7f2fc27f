package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Gives a trade to many companies, and takes it from many. Each is a change of its own. */
public final class AttachTrade {
  private static final int RACES = 3;

  private final Trades trades;
  private final Companies companies;
  private final InstantSource clock;

  public AttachTrade(Trades trades, Companies companies, InstantSource clock) {
    this.trades = trades;
    this.companies = companies;
    this.clock = clock;
  }

  /** What became of one company. */
  public enum Attached {
    ADDED,
    REMOVED,
    /** It was so before. */
    UNCHANGED,
    /** Others kept changing the company. */
    STALE,
    /** Not there, or not theirs. */
    NOT_FOUND
  }

  /**
   * In the order that was asked for, what is added first; empty when there is no such trade.
   *
   * @param theirs the companies that this person looks after
   */
  public Optional<Map<CompanyId, Attached>> attach(
      Author author,
      TradeId id,
      Collection<CompanyId> add,
      Collection<CompanyId> remove,
      Predicate<CompanyId> theirs) {
    return trades
        .list()
        .find(id)
        .map(trade -> {
          var outcomes = new LinkedHashMap<CompanyId, Attached>();
          add.forEach(
              company -> outcomes.put(company, one(author, company, trade.id(), true, theirs)));
          remove.forEach(
              company -> outcomes.put(company, one(author, company, trade.id(), false, theirs)));
          return outcomes;
        });
  }

  private Attached one(
      Author author, CompanyId id, TradeId trade, boolean add, Predicate<CompanyId> theirs) {
    for (int race = 0; race < RACES && theirs.test(id); race++) {
      var found =
          companies
              .find(id)
              .map(CompanyCampaigns::company)
              .filter(company -> company.state() != CompanyState.MERGED);
      if (found.isEmpty()) {
        return Attached.NOT_FOUND;
      }
      var before = found.get();
      if (before.trades().contains(trade) == add) {
        return Attached.UNCHANGED;
      }
      var after = before.doing(changed(before.trades(), trade, add));
      if (companies.change(after, noted(author, before, after))) {
        return add ? Attached.ADDED : Attached.REMOVED;
      }
    }
    return theirs.test(id) ? Attached.STALE : Attached.NOT_FOUND;
  }

  private static List<TradeId> changed(List<TradeId> before, TradeId trade, boolean add) {
    var after = new ArrayList<>(before);
    if (add) {
      after.add(trade);
    } else {
      after.remove(trade);
    }
    return after;
  }

  private Deed noted(Author author, Company before, Company after) {
    return new Deed(
        author
            .does(
                "company_edited",
                "company#" + before.id(),
                clock.instant(),
                Long.toString(before.version()),
                Map.of())
            .changing(Map.of("trades", told(before)), Map.of("trades", told(after))));
  }

  private static String told(Company company) {
    return company.trades().stream().map(TradeId::value).collect(Collectors.joining(", "));
  }
}
