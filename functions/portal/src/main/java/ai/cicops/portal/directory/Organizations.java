package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where organizations are kept, with the companies that hang on them. A change names the version
 * that was read and is lost, as false, when that is not so any more. Faults: {@link
 * ai.cicops.portal.platform.Unavailable}.
 */
public interface Organizations {
  /** All of them by name, case folded, discarded ones too. */
  List<KeptOrganization> list();

  Optional<KeptOrganization> find(OrganizationId id);

  /** The companies that hang on it, whatever became of them. */
  List<CompanyId> companies(OrganizationId id);

  /** Keeps a new one; false when there is one of this id. */
  boolean add(KeptOrganization organization, Deed deed);

  boolean change(KeptOrganization organization, Deed deed);

  /**
   * Hangs a company on another organization, which must be there under this name and not discarded,
   * or on none. The versions of the company and of both organizations go on.
   *
   * @param company as it shall be, of the version that was read
   * @param before the organization that it hung on
   */
  boolean attach(Company company, @Nullable Organization before, Deed deed);
}
