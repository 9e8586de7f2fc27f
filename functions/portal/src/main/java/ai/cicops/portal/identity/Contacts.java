package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import org.jspecify.annotations.Nullable;

/**
 * Who was named as the first of a company's supervisors. Faults: {@link
 * ai.cicops.portal.platform.Unavailable}.
 */
public interface Contacts {
  /** {@link Named#NOBODY} where nobody ever was. */
  Named of(CompanyId company);

  /**
   * Keeps the next version.
   *
   * @param named upon the version that was read; false when that is not so any more, or when the
   *     person has nothing on the company at this moment
   */
  boolean name(CompanyId company, Named named, Deed deed);

  /**
   * One who was named, whether or not they are a supervisor of the company still.
   *
   * @param version counts namings, 0 before the first
   */
  record Named(@Nullable UserId user, long version) {
    public static final Named NOBODY = new Named(null, 0);

    public Named next() {
      return new Named(user, version + 1);
    }
  }
}
