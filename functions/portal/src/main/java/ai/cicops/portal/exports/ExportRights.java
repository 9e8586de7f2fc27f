package ai.cicops.portal.exports;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Scope;
import ai.cicops.portal.platform.ErrorCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may take calls out of the portal: judged when they ask, when it is written, and fetched. */
final class ExportRights {
  private ExportRights() {}

  /** The person as one who sees what they may export, and nothing else. */
  static Person exporting(Person person) {
    return person.with(
        person.grants().stream()
            .filter(grant -> person.may(Action.EXPORT, grant.company()))
            .toList());
  }

  /**
   * @param company null for all that one may export
   * @return why not; empty when they may
   */
  static Optional<ErrorCode> refusal(Person person, @Nullable CompanyId company) {
    if (company == null) {
      return exportsNothing(person) ? Optional.of(ErrorCode.NO_PERMISSION) : Optional.empty();
    }
    if (person.may(Action.EXPORT, company)) {
      return Optional.empty();
    }
    return Optional.of(
        person.maySeeCallsOf(company) || person.callScope() instanceof Scope.None
            ? ErrorCode.NO_PERMISSION
            : ErrorCode.NOT_FOUND);
  }

  private static boolean exportsNothing(Person person) {
    return switch (person.scope(Action.EXPORT)) {
      case Scope.All() -> false;
      case Scope.None() -> true;
      case Scope.Of(var companies) -> companies.isEmpty() && person.role() == Role.CUSTOMER;
    };
  }

  /** Who asked, and of one company whoever may export its calls. */
  static boolean sees(Person person, Export export) {
    var company = export.question().company();
    return person.id().equals(export.asker())
        || (company != null && person.may(Action.EXPORT, company));
  }

  static boolean mayFetch(Person person, ExportState.Contents contents) {
    return (!contents.ofNoCompany() || person.role() == Role.ADMIN)
        && contents.companies().stream().allMatch(company -> person.may(Action.EXPORT, company));
  }
}
