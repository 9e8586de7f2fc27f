package ai.cicops.portal.completeness;

import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whose campaign a campaign was on a UTC day. */
final class CampaignsOfDays {
  private static final Duration DAY = Duration.ofDays(1);

  private final Map<CampaignKey, List<CampaignAssignment>> assignments;
  private final Map<String, CampaignKey> keys = new HashMap<>();

  CampaignsOfDays(Collection<CampaignAssignment> all) {
    this.assignments = all.stream().collect(Collectors.groupingBy(CampaignAssignment::campaign));
  }

  CampaignKey key(CampaignDay line) {
    return keys.computeIfAbsent(line.campaign(), CampaignKey::of);
  }

  /** The exact name of a campaign that somebody has or had. */
  Optional<String> name(CampaignKey campaign) {
    return assignments.getOrDefault(campaign, List.of()).stream()
        .map(CampaignAssignment::name)
        .findFirst();
  }

  /** The company that had it in the middle of the day. */
  Optional<CompanyId> company(CampaignDay line) {
    var noon = start(line.day()).plus(DAY.dividedBy(2));
    return of(line).stream()
        .filter(assignment -> assignment.holds(noon))
        .map(CampaignAssignment::company)
        .findFirst();
  }

  /** True when the campaign was the company's all day. */
  boolean isAllOf(CampaignDay line, CompanyId company) {
    var start = start(line.day());
    return of(line).stream()
        .anyMatch(assignment ->
            assignment.company().equals(company) && assignment.holdsAll(start, start.plus(DAY)));
  }

  private List<CampaignAssignment> of(CampaignDay line) {
    return assignments.getOrDefault(key(line), List.of());
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
