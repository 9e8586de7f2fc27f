package ai.cicops.portal.summaries;

import ai.cicops.portal.dashboards.Dashboard;
import ai.cicops.portal.identity.Person;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What one mail tells.
 *
 * @param name of what it is about, null for all companies
 */
public record SummaryReport(
    Summary summary,
    Person reader,
    @Nullable String name,
    Span span,
    ZoneId zone,
    Dashboard dashboard) {
  public String mailId() {
    return summary.mailId(span);
  }

  /** Whether all calls of the span had come in. */
  public boolean isComplete() {
    return dashboard
        .dataAsOf()
        .filter(until -> !until.isBefore(dashboard.period().end()))
        .isPresent();
  }

  /** False when nothing of the span had come in: then there are no figures, not even zero. */
  public boolean hasFigures() {
    return dashboard
        .dataAsOf()
        .filter(until -> until.isAfter(dashboard.period().start()))
        .isPresent();
  }
}
