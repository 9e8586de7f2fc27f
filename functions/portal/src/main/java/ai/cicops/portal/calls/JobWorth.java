package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.Trade;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.directory.TradeList;
import ai.cicops.portal.platform.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a lost job is worth, by the trades that its company has today; of companies in sight. */
final class JobWorth {
  private final Sight sight;
  private final TradeList trades;
  private final Map<CompanyId, Optional<Money>> values = new HashMap<>();

  JobWorth(Sight sight, TradeList trades) {
    this.sight = sight;
    this.trades = trades;
  }

  /** Empty where nobody knows. */
  Optional<Money> of(Call call) {
    var company = sight.companyId(call);
    return company == null ? Optional.empty() : of(company);
  }

  Optional<Money> of(CompanyId company) {
    return values.computeIfAbsent(
        company,
        id -> sight.company(id).flatMap(found -> found.targets().jobValues().of(ids(found))));
  }

  private List<TradeId> ids(CompanyCampaigns company) {
    return trades(company).stream().map(Trade::id).toList();
  }

  /** What the company of a call does. */
  List<Trade> trades(Call call) {
    return sight.campaignsOf(call).map(this::trades).orElse(List.of());
  }

  private List<Trade> trades(CompanyCampaigns company) {
    return trades.of(company.company().trades());
  }
}
