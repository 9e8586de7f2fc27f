package ai.cicops.portal.exports;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Person;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One's own exports, or all those about a company whose calls one may export. */
public final class ListExports {
  private static final int PAGE = 50;

  private final Exports exports;

  public ListExports(Exports exports) {
    this.exports = exports;
  }

  /**
   * A page, newest first.
   *
   * @param next where the next one begins; null on the last
   */
  public record Page(List<Export> exports, @Nullable Place next) {}

  /**
   * @param company null for one's own
   * @return empty when the person may not export that company's calls
   */
  public Optional<Page> list(Person person, @Nullable CompanyId company, @Nullable Place after) {
    if (company == null) {
      return Optional.of(page(exports.of(person.id(), after, PAGE + 1)));
    }
    return person.may(Action.EXPORT, company)
        ? Optional.of(page(exports.of(company, after, PAGE + 1)))
        : Optional.empty();
  }

  private static Page page(List<Export> found) {
    return found.size() <= PAGE
        ? new Page(found, null)
        : new Page(List.copyOf(found.subList(0, PAGE)), found.get(PAGE - 1).place());
  }
}
