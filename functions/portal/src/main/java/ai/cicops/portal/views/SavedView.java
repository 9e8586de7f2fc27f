package ai.cicops.portal.views;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.UserId;
import java.time.Instant;

/**
 * A list under a name.
 *
 * @param id chosen by the browser, so that keeping one twice makes one
 * @param query of the list's address, such as {@code view=needs-review&trade=hvac}; what it means
 *     is the list's matter
 * @param by who kept it first
 * @param version counts changes, 1 for one that was just made
 */
public record SavedView(
    String id,
    Shelf shelf,
    ListName list,
    String name,
    String query,
    UserId by,
    Instant at,
    long version) {
  /** Which list. */
  public enum ListName {
    COMPANIES,
    CALLS
  }

  /** Where it stands. */
  public sealed interface Shelf {
    /** For one person alone. */
    record Own(UserId user) implements Shelf {}

    /** For everybody of CIC. */
    record Staff() implements Shelf {}

    /** For whoever sees the calls of one company: its members, and those of CIC who may. */
    record OfCompany(CompanyId company) implements Shelf {}
  }
}
