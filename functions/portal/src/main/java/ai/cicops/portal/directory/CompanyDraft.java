package ai.cicops.portal.directory;

import java.time.ZoneId;
import java.util.List;

/** What somebody enters about a company. */
public record CompanyDraft(String name, String place, ZoneId zone, List<TradeId> trades) {
  public CompanyDraft {
    trades = List.copyOf(trades);
  }

  Company applied(Company company) {
    return company.described(name, place, zone, trades);
  }
}
