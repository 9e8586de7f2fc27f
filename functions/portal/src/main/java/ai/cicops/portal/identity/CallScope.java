package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import java.util.Set;

/** Whose calls a person may see. */
public sealed interface CallScope {
  /** Every company's: admins. */
  record All() implements CallScope {}

  /** These companies' and no other's. */
  record Of(Set<CompanyId> companies) implements CallScope {
    public Of {
      companies = Set.copyOf(companies);
    }
  }

  /** No call at all: agents read playbooks only. */
  record None() implements CallScope {}
}
