package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Person;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that somebody asks for.
 *
 * @param cursor the page; null for the first
 * @param newcomers whether to find out of each row if it is its caller's first call
 */
public record CallQuery(CallQuestion question, @Nullable String cursor, boolean newcomers) {
  public CallQuery(CallQuestion question, @Nullable String cursor) {
    this(question, cursor, false);
  }

  public CallQuery(
      @Nullable CompanyId company,
      @Nullable String from,
      @Nullable String to,
      @Nullable String zone,
      CallFilter filter,
      @Nullable String cursor) {
    this(new CallQuestion(company, from, to, zone, filter), cursor);
  }

  /** What a cursor of this list is bound to. */
  List<String> identity(Person person) {
    var parts = new ArrayList<String>();
    parts.add(person.id().value());
    parts.addAll(question.parts());
    return parts;
  }
}
