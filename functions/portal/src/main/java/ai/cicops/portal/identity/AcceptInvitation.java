package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Sha256;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody in by the link of an invitation. The link has reached the address, and so confirms
 * it. Who signs in with the address already gets what they are invited to and nothing else changes.
 */
public final class AcceptInvitation {
  private final Invitations invitations;
  private final People people;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final LinkSigner signer;
  private final Ids ids;
  private final InstantSource clock;

  public AcceptInvitation(
      Invitations invitations,
      People people,
      Passwords passwords,
      PasswordRules rules,
      LinkSigner signer,
      Ids ids,
      InstantSource clock) {
    this.invitations = invitations;
    this.people = people;
    this.passwords = passwords;
    this.rules = rules;
    this.signer = signer;
    this.ids = ids;
    this.clock = clock;
  }

  /** An invitation whose link is good. */
  public record Opened(Invitation invitation, boolean known) {}

  /** What somebody new says of themselves. */
  public record Newcomer(String name, Secret password, String locale, ZoneId zone) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Accepted() implements Outcome {}

    /** Somebody new has to say who they are. */
    record NewcomerNeeded() implements Outcome {}

    record Flawed(PasswordRules.Flaw flaw) implements Outcome {}

    record LinkOver() implements Outcome {}
  }

  public Optional<Opened> open(String link) {
    return invitation(link)
        .map(found -> new Opened(found, people.account(found.email()).isPresent()));
  }

  private Optional<Invitation> invitation(String link) {
    var now = clock.instant();
    return LinkSigner.Link.parse(link)
        .flatMap(parsed ->
            invitations
                .find(new InvitationId(parsed.id()))
                .filter(found -> found.state(now) == Invitation.State.INVITED)
                .filter(this::isStillGiven)
                .filter(
                    found -> parsed.end().getEpochSecond() == found.expiresAt().getEpochSecond())
                .filter(found ->
                    signer.accepts(parsed, LinkSigner.Purpose.INVITATION, now, found.linkState())));
  }

  /** Who has lost since what they gave gives it no more. */
  private boolean isStillGiven(Invitation invitation) {
    return people
        .find(invitation.invitedBy())
        .filter(inviter -> inviter.standing().active())
        .filter(inviter -> InvitePeople.mayInvite(inviter, invitation))
        .isPresent();
  }

  /**
   * @param newcomer null for who signs in already
   */
  public Outcome accept(String link, @Nullable Newcomer newcomer, ClientAddress from) {
    var invitation = invitation(link);
    if (invitation.isEmpty()) {
      return new Outcome.LinkOver();
    }
    var account = people.account(invitation.get().email());
    if (account.isPresent()) {
      return welcomeBack(invitation.get(), account.get().user(), from);
    }
    if (newcomer == null) {
      return new Outcome.NewcomerNeeded();
    }
    var email = invitation.get().email();
    return rules
        .flaw(newcomer.password(), List.of(newcomer.name(), email.value()))
        .<Outcome>map(Outcome.Flawed::new)
        .orElseGet(() -> enroll(invitation.get(), newcomer, from));
  }

  private Outcome enroll(Invitation invitation, Newcomer newcomer, ClientAddress from) {
    var user = new UserId(ids.next());
    var person =
        new Person(
            user,
            newcomer.name(),
            invitation.email().value(),
            invitation.role(),
            newcomer.locale(),
            newcomer.zone(),
            invitation.grants());
    var account =
        new Account(user, invitation.email(), passwords.hash(newcomer.password()), null, 0);
    return invitations.accept(
            invitation.with(Invitation.Fate.ACCEPTED),
            person,
            account,
            deed(invitation, person, from))
        ? new Outcome.Accepted()
        : new Outcome.LinkOver();
  }

  /** Staff's rights are not given by a customer's link, nor a customer's to staff. */
  private Outcome welcomeBack(Invitation invitation, UserId user, ClientAddress from) {
    var person = people.find(user);
    if (person.isEmpty() || person.get().role() != invitation.role()) {
      return new Outcome.LinkOver();
    }
    var missing =
        invitation.grants().stream()
            .filter(grant -> person.get().grant(grant.company()).isEmpty())
            .toList();
    return invitations.accept(
            invitation.with(Invitation.Fate.ACCEPTED),
            user,
            missing,
            deed(invitation, person.get(), from))
        ? new Outcome.Accepted()
        : new Outcome.LinkOver();
  }

  private Deed deed(Invitation invitation, Person person, ClientAddress from) {
    var now = clock.instant();
    var once = invitation.id().value();
    var entry =
        new Actor(person, from)
            .does(
                "invitation_accepted",
                InvitePeople.subject(invitation),
                now,
                once,
                Map.of(
                    "invitation", invitation.id().value(),
                    "user", person.id().value(),
                    "invitedBy", invitation.invitedBy().value(),
                    "rights", Grants.words(invitation.grants())));
    return new Deed(
        entry,
        new OutboxEvent(
            Sha256.hex("invitation_accepted " + once).substring(0, 20),
            now,
            "portal.identity",
            "InvitationAccepted",
            Map.of("invitationId", once, "userId", person.id().value())));
  }
}
