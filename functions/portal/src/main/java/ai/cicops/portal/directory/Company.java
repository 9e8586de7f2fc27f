package ai.cicops.portal.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One contractor.
 *
 * @param place town and state for people, such as {@code Minneapolis, MN}; empty for a placeholder
 * @param needsReview true for a placeholder made for a campaign nobody knew
 */
public record Company(
    CompanyId id,
    String name,
    String place,
    ZoneId zone,
    List<String> trades,
    @Nullable Organization organization,
    boolean needsReview,
    Instant createdAt) {
  public Company {
    trades = List.copyOf(trades);
  }
}
