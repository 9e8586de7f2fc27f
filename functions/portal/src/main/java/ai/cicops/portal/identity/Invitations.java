package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where invitations are kept, for 90 days after they expire. Each write is of the version that was
 * read and is lost, as false, when there is another one. Faults: {@link
 * ai.cicops.portal.platform.Unavailable}.
 */
public interface Invitations {
  Optional<Invitation> find(InvitationId id);

  /** A company's, newest first. */
  List<Invitation> of(CompanyId company);

  /** All, newest first; at most {@code limit} after the cursor of the page before. */
  Page list(@Nullable String after, int limit);

  /** Keeps a new one, or the next version. */
  boolean save(Invitation invitation, Deed deed);

  /**
   * Keeps it as accepted together with the person who comes in by it; false also when the address
   * has become somebody's.
   */
  boolean accept(Invitation accepted, Person newcomer, Account account, Deed deed);

  /**
   * Keeps it as accepted and gives what is not there yet to somebody who is known; false also when
   * they are of another role by now.
   */
  boolean accept(Invitation accepted, UserId known, List<Grant> missing, Deed deed);

  /** A page; {@code next} is null on the last. */
  record Page(List<Invitation> invitations, @Nullable String next) {
    public Page {
      invitations = List.copyOf(invitations);
    }
  }
}
