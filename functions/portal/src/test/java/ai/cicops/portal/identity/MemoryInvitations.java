package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Twin of {@link Invitations}; whom they let in goes to the twin of people. */
public final class MemoryInvitations implements Invitations {
  private static final java.time.Duration KEPT = java.time.Duration.ofDays(90);

  private final Map<InvitationId, Invitation> invitations = new HashMap<>();
  private final MemoryPeople people;
  private final InstantSource clock;

  public MemoryInvitations(MemoryPeople people, InstantSource clock) {
    this.people = people;
    this.clock = clock;
  }

  @Override
  public synchronized Optional<Invitation> find(InvitationId id) {
    return kept().filter(invitation -> invitation.id().equals(id)).findFirst();
  }

  private java.util.stream.Stream<Invitation> kept() {
    return invitations.values().stream()
        .filter(invitation -> clock.instant().isBefore(invitation.expiresAt().plus(KEPT)))
        .sorted(Comparator.comparing(MemoryInvitations::place).reversed());
  }

  private static String place(Invitation invitation) {
    return invitation.invitedAt() + "#" + invitation.id();
  }

  @Override
  public synchronized List<Invitation> of(CompanyId company) {
    return kept().filter(invitation -> invitation.company().equals(Optional.of(company))).toList();
  }

  @Override
  public synchronized Page list(@Nullable String after, int limit) {
    var found =
        kept()
            .filter(invitation -> after == null || place(invitation).compareTo(after) < 0)
            .toList();
    return found.size() <= limit
        ? new Page(found, null)
        : new Page(found.subList(0, limit), place(found.get(limit - 1)));
  }

  @Override
  public synchronized boolean save(Invitation invitation, Deed deed) {
    if (!isOfThatVersion(invitation)) {
      return false;
    }
    invitations.put(invitation.id(), invitation.next());
    people.left(deed);
    return true;
  }

  private boolean isOfThatVersion(Invitation invitation) {
    var kept = invitations.get(invitation.id());
    return kept == null ? invitation.version() == 0 : kept.version() == invitation.version();
  }

  @Override
  public synchronized boolean accept(
      Invitation accepted, Person newcomer, Account account, Deed deed) {
    if (!isOfThatVersion(accepted)
        || !(people.enroll(newcomer, account) instanceof People.EnrollOutcome.Enrolled)) {
      return false;
    }
    return save(accepted, deed);
  }

  @Override
  public synchronized boolean accept(
      Invitation accepted, UserId known, List<Grant> missing, Deed deed) {
    var person = people.find(known).filter(found -> found.role() == accepted.role());
    if (!isOfThatVersion(accepted)
        || person.isEmpty()
        || missing.stream().anyMatch(each -> person.get().grant(each.company()).isPresent())) {
      return false;
    }
    missing.forEach(grant -> people.put(known, grant));
    return save(accepted, deed);
  }
}
