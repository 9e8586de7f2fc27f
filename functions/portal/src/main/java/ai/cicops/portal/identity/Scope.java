package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import java.util.Set;

/** The companies that something may be done to. */
public sealed interface Scope {
  /** Every company: admins. */
  record All() implements Scope {}

  /** These companies and no other. */
  record Of(Set<CompanyId> companies) implements Scope {
    public Of {
      companies = Set.copyOf(companies);
    }
  }

  /** None at all, such as an agent's of calls. */
  record None() implements Scope {}
}
