package ai.cicops.portal.summaries.lambda;

import ai.cicops.portal.summaries.About;
import ai.cicops.portal.summaries.KeepSummaries;
import ai.cicops.portal.summaries.SeenSubject;
import ai.cicops.portal.summaries.Summary;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A summary that is on.
 *
 * @param company null when it is about several
 * @param organization null when it is about none alone
 * @param name of what it is about; null for all companies, and when its owner does not see it
 * @param seen false when nothing is sent, because its owner does not see it now
 * @param nextAt when it is looked at again
 */
@Json
record SummaryAnswer(
    @Nullable String company,
    @Nullable String organization,
    String cadence,
    @Nullable String name,
    boolean seen,
    @Nullable String zone,
    Instant nextAt) {

  /**
   * @param organizations about which one could have a summary
   * @param most that somebody may have on
   */
  @Json
  record All(List<SummaryAnswer> summaries, List<Organization> organizations, int most) {}

  @Json
  record Organization(String id, String name) {}

  /**
   * What a link switched off.
   *
   * @param cadence null when it was off before
   * @param about {@code company}, {@code organization} or {@code all}; null when it was off before
   */
  @Json
  record Unsubscribed(@Nullable String cadence, @Nullable String about) {}

  static SummaryAnswer of(KeepSummaries.Shown shown) {
    var summary = shown.summary();
    var subject = shown.subject();
    return new SummaryAnswer(
        company(summary.about()),
        organization(summary.about()),
        summary.cadence().code(),
        subject == null ? null : subject.name(),
        subject != null,
        zone(subject),
        summary.dueAt());
  }

  private static @Nullable String zone(@Nullable SeenSubject subject) {
    return subject == null ? null : subject.zone().getId();
  }

  private static @Nullable String company(About about) {
    return about instanceof About.OneCompany(var company) ? company.value() : null;
  }

  private static @Nullable String organization(About about) {
    return about instanceof About.OneOrganization(var id) ? id.value() : null;
  }

  static Unsubscribed off(Summary summary) {
    var about =
        switch (summary.about()) {
          case About.OneCompany _ -> "company";
          case About.OneOrganization _ -> "organization";
          case About.AllCompanies _ -> "all";
        };
    return new Unsubscribed(summary.cadence().code(), about);
  }
}
