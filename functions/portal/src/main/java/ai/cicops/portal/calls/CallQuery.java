package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that somebody asks for.
 *
 * @param company null for all that the person may see
 * @param from local date or local date and time, null for a week before {@code to}
 * @param to local date or local date and time, excluded; null for the end of today
 * @param zone name of the zone of both; null for the company's, of several the business's
 * @param cursor the page; null for the first
 */
public record CallQuery(
    @Nullable CompanyId company,
    @Nullable String from,
    @Nullable String to,
    @Nullable String zone,
    CallFilter filter,
    @Nullable String cursor) {

  /** What a cursor of this list is bound to. */
  List<String> identity(Person person) {
    var parts = new ArrayList<String>();
    parts.add(person.id().value());
    parts.add(String.valueOf(company));
    parts.add(String.valueOf(from));
    parts.add(String.valueOf(to));
    parts.add(String.valueOf(zone));
    parts.addAll(filter.parts());
    return parts;
  }
}
