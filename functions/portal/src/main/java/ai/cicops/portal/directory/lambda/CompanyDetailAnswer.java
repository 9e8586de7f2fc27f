package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.Standing;
import ai.cicops.portal.directory.TradeList;
import ai.cicops.portal.identity.KeepContact;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company with all that is known of it.
 *
 * @param supervisors the first is whom it asks at CIC
 * @param contactVersion of who was named as that
 */
@Json
record CompanyDetailAnswer(
    String id,
    String name,
    String place,
    String zone,
    List<TradeAnswer.Named> trades,
    CompanyAnswer.@Nullable OrganizationName organization,
    boolean needsReview,
    @Nullable Instant discardedAt,
    @Nullable String discardReason,
    @Nullable MergedInto merged,
    Instant createdAt,
    long version,
    List<Campaign> campaigns,
    List<Supervisor> supervisors,
    long contactVersion) {

  /** A campaign from an instant to an instant, both null where it has no bound. */
  @Json
  record Campaign(String key, String name, @Nullable Instant from, @Nullable Instant to) {
    static List<Campaign> all(List<CampaignAssignment> assignments) {
      return assignments.stream()
          .map(assignment ->
              new Campaign(
                  assignment.campaign().value(),
                  assignment.name(),
                  assignment.from(),
                  assignment.to()))
          .toList();
    }
  }

  @Json
  record MergedInto(String company, Instant at, String merge) {
    static @Nullable MergedInto of(Standing.@Nullable Merged merged) {
      return merged == null
          ? null
          : new MergedInto(merged.into().value(), merged.at(), merged.merge().value());
    }
  }

  @Json
  record Supervisor(String id, String name, String email) {}

  static CompanyDetailAnswer of(
      CompanyCampaigns found, TradeList trades, KeepContact.Supervisors supervisors) {
    var company = found.company();
    var standing = company.standing();
    return new CompanyDetailAnswer(
        company.id().value(),
        company.name(),
        company.place(),
        company.zone().getId(),
        TradeAnswer.Named.all(trades.of(company.trades())),
        CompanyAnswer.OrganizationName.of(company.organization()),
        company.needsReview(),
        standing.discardedAt(),
        standing.discardReason(),
        MergedInto.of(standing.merged()),
        company.createdAt(),
        company.version(),
        Campaign.all(found.campaigns()),
        supervisors.people().stream()
            .map(person -> new Supervisor(person.id().value(), person.name(), person.email()))
            .toList(),
        supervisors.version());
  }
}
