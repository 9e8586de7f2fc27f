package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CompanyId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which calls somebody asks for. A list, a figure and a file of the same question are about the
 * same calls.
 *
 * @param company null for all that the person may see
 * @param from local date or local date and time, null for a week before {@code to}
 * @param to local date or local date and time, excluded; null for the end of today
 * @param zone name of the zone of both; null for the company's, of several the business's
 */
public record CallQuestion(
    @Nullable CompanyId company,
    @Nullable String from,
    @Nullable String to,
    @Nullable String zone,
    CallFilter filter) {

  CallQuestion without(Facet facet) {
    return new CallQuestion(company, from, to, zone, filter.with(facet));
  }

  public CallQuestion of(@Nullable CompanyId other) {
    return new CallQuestion(other, from, to, zone, filter);
  }

  /** The same with the period that it has now, so that it means the same for ever. */
  public CallQuestion over(Period period) {
    return new CallQuestion(company, period.from(), period.to(), period.zone().getId(), filter);
  }

  /** What tells two questions apart. */
  List<String> parts() {
    var parts = new ArrayList<String>();
    parts.add(String.valueOf(company));
    parts.add(String.valueOf(from));
    parts.add(String.valueOf(to));
    parts.add(String.valueOf(zone));
    parts.addAll(filter.parts());
    return parts;
  }
}
