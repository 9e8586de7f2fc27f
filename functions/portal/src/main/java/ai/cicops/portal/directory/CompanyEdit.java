package ai.cicops.portal.directory;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody changes about a company; what is null stays as it is. */
public record CompanyEdit(
    @Nullable String name,
    @Nullable String place,
    @Nullable ZoneId zone,
    @Nullable List<TradeId> trades) {
  Company applied(Company company) {
    return company.described(
        name == null ? company.name() : name,
        place == null ? company.place() : place,
        zone == null ? company.zone() : zone,
        trades == null ? company.trades() : trades);
  }
}
