package ai.cicops.portal.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A campaign belongs to a company from an instant (inclusive, null: always) to an instant
 * (exclusive, null: open). A call belongs to the company whose assignment holds its start.
 */
public record CampaignAssignment(
    CampaignKey campaign,
    String name,
    CompanyId company,
    @Nullable Instant from,
    @Nullable Instant to) {
  /** A span, its end exclusive. */
  public boolean holdsAll(Instant begin, Instant end) {
    return holds(begin) && (to == null || !end.isAfter(to));
  }

  public boolean holds(Instant start) {
    return (from == null || !start.isBefore(from)) && (to == null || start.isBefore(to));
  }

  public boolean overlaps(CampaignAssignment other) {
    return campaign.equals(other.campaign)
        && (from == null || other.to == null || from.isBefore(other.to))
        && (other.from == null || to == null || other.from.isBefore(to));
  }

  /** The same span of another company. */
  public CampaignAssignment of(CompanyId other) {
    return new CampaignAssignment(campaign, name, other, from, to);
  }
}
