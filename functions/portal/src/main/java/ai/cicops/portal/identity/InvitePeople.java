package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Sha256;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Invites people by mail: customers to a company by whoever manages its members, staff by who keeps
 * users. What the answer tells is the same whether the address is somebody's already or not, unless
 * they have what they are invited to.
 */
public final class InvitePeople {
  /** Of one inviter in a quarter of an hour. */
  private static final Limit MAILS = new Limit(30, 30);

  private final Invitations invitations;
  private final People people;
  private final Quota quota;
  private final Ids ids;
  private final InstantSource clock;

  public InvitePeople(
      Invitations invitations, People people, Attempts attempts, Ids ids, InstantSource clock) {
    this.invitations = invitations;
    this.people = people;
    this.quota = new Quota(attempts);
    this.ids = ids;
    this.clock = clock;
  }

  /** Whom to invite to what, and in which words. */
  public record Wish(
      EmailAddress email, Role role, List<Grant> grants, String message, String locale) {
    public Wish {
      grants = List.copyOf(grants);
    }
  }

  public InviteOutcome invite(Actor actor, Wish wish) {
    if (!mayInvite(actor.person(), wish)) {
      return new InviteOutcome.NotAllowed();
    }
    if (hasAll(wish)) {
      return new InviteOutcome.AlreadyMember();
    }
    var now = clock.instant();
    if (open(wish, now).isPresent()) {
      return new InviteOutcome.AlreadyInvited();
    }
    if (!quota.take(mails(actor), now)) {
      return new InviteOutcome.TryLater(Limit.WINDOW);
    }
    var invitation =
        new Invitation(
            new InvitationId(ids.next()),
            wish.email(),
            wish.role(),
            wish.grants(),
            wish.message(),
            wish.locale(),
            actor.person().id(),
            now,
            now.plus(Invitation.GOOD),
            Invitation.Fate.OPEN,
            0);
    return save(actor, invitation, "invited", true, now);
  }

  private static boolean mayInvite(Person person, Wish wish) {
    return mayInvite(person, wish.role(), wish.grants());
  }

  static boolean mayInvite(Person person, Invitation invitation) {
    return mayInvite(person, invitation.role(), invitation.grants());
  }

  private static boolean mayInvite(Person person, Role role, List<Grant> grants) {
    return switch (role) {
      case CUSTOMER -> grants.stream().allMatch(person::mayGrant);
      case ADMIN, SUPERVISOR, AGENT -> person.may(Action.KEEP_USERS);
    };
  }

  /** Staff who are somebody already are changed, not invited. */
  private boolean hasAll(Wish wish) {
    return people
        .account(wish.email())
        .flatMap(account -> people.find(account.user()))
        .filter(person ->
            wish.role() != Role.CUSTOMER
                || person.role() != Role.CUSTOMER
                || wish.grants().stream()
                    .allMatch(grant -> person.grant(grant.company()).isPresent()))
        .isPresent();
  }

  private Optional<Invitation> open(Wish wish, Instant now) {
    var others =
        wish.role() == Role.CUSTOMER
            ? invitations.of(wish.grants().getFirst().company())
            : invitations.list(null, Integer.MAX_VALUE).invitations();
    return others.stream()
        .filter(other -> other.email().equals(wish.email()))
        .filter(other -> other.state(now) == Invitation.State.INVITED)
        .findFirst();
  }

  /**
   * @param company whose list it stands in; null for staff's
   */
  public InviteOutcome resend(Actor actor, @Nullable CompanyId company, InvitationId id) {
    var found = found(actor, company, id);
    if (found.isEmpty()) {
      return new InviteOutcome.NotFound();
    }
    if (!mayInvite(actor.person(), found.get())) {
      return new InviteOutcome.NotAllowed();
    }
    if (found.get().fate() != Invitation.Fate.OPEN) {
      return new InviteOutcome.Stale();
    }
    var now = clock.instant();
    return quota.take(mails(actor), now)
        ? save(actor, found.get().sentAgain(now), "invitation_sent_again", true, now)
        : new InviteOutcome.TryLater(Limit.WINDOW);
  }

  public InviteOutcome revoke(Actor actor, @Nullable CompanyId company, InvitationId id) {
    var found = found(actor, company, id);
    if (found.isEmpty()) {
      return new InviteOutcome.NotFound();
    }
    return switch (found.get().fate()) {
      case OPEN ->
          save(
              actor,
              found.get().with(Invitation.Fate.REVOKED),
              "invitation_revoked",
              false,
              clock.instant());
      case REVOKED -> new InviteOutcome.Done(found.get());
      case ACCEPTED -> new InviteOutcome.Stale();
    };
  }

  private Optional<Invitation> found(Actor actor, @Nullable CompanyId company, InvitationId id) {
    boolean may =
        company == null
            ? actor.person().may(Action.KEEP_USERS)
            : actor.person().may(Action.MANAGE_MEMBERS, company);
    return invitations
        .find(id)
        .filter(invitation -> may)
        .filter(invitation -> company == null || invitation.company().equals(Optional.of(company)));
  }

  private InviteOutcome save(
      Actor actor, Invitation invitation, String action, boolean mail, Instant now) {
    var next = invitation.next();
    return invitations.save(invitation, deed(actor, next, action, mail, now))
        ? new InviteOutcome.Done(next)
        : new InviteOutcome.Stale();
  }

  private static Deed deed(
      Actor actor, Invitation invitation, String action, boolean mail, Instant now) {
    var once = invitation.id() + " " + invitation.version();
    var entry =
        actor.does(
            action,
            subject(invitation),
            now,
            once,
            Map.of(
                "invitation", invitation.id().value(),
                "email", invitation.email().value(),
                "role", Grants.word(invitation.role()),
                "rights", Grants.words(invitation.grants())));
    return mail ? new Deed(entry, owed(invitation, now)) : new Deed(entry);
  }

  static String subject(Invitation invitation) {
    return invitation.company().map(id -> "company#" + id).orElse("users");
  }

  private static OutboxEvent owed(Invitation invitation, Instant now) {
    var id = Sha256.hex("invited " + invitation.id() + " " + invitation.version()).substring(0, 20);
    return new OutboxEvent(
        id,
        now,
        "portal.identity",
        "PersonInvited",
        Map.of("invitationId", invitation.id().value()));
  }

  private static Quota.Count mails(Actor actor) {
    return new Quota.Count(Sha256.hex("invitations by " + actor.person().id()), MAILS);
  }
}
