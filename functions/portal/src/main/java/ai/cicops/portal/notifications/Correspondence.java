package ai.cicops.portal.notifications;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.AccountDeed;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Invitation;
import ai.cicops.portal.identity.Invitations;
import ai.cicops.portal.identity.KeepAccount;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.ResetPassword;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.teams.Team;
import ai.cicops.portal.teams.Teams;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who gets which letter because of a notice. Links are made here, of the state of this moment: none
 * of them is kept or travels anywhere but in its mail.
 */
public final class Correspondence {
  private final People people;
  private final Companies companies;
  private final Invitations invitations;
  private final LookCorrespondence looks;
  private final QuestionCorrespondence questions;
  private final DisputeCorrespondence disputes;
  private final LostJobCorrespondence lostJobs;
  private final ExportCorrespondence exports;
  private final Teams teams;
  private final LinkSigner signer;
  private final Letters letters;
  private final AccountLetters accountLetters;
  private final InstantSource clock;

  public Correspondence(
      People people,
      Companies companies,
      Invitations invitations,
      LookCorrespondence looks,
      QuestionCorrespondence questions,
      DisputeCorrespondence disputes,
      LostJobCorrespondence lostJobs,
      ExportCorrespondence exports,
      Teams teams,
      LinkSigner signer,
      URI portal,
      InstantSource clock) {
    this.people = people;
    this.companies = companies;
    this.invitations = invitations;
    this.looks = looks;
    this.questions = questions;
    this.disputes = disputes;
    this.lostJobs = lostJobs;
    this.exports = exports;
    this.teams = teams;
    this.signer = signer;
    this.letters = new Letters(portal);
    this.accountLetters = new AccountLetters(portal);
    this.clock = clock;
  }

  /**
   * One letter.
   *
   * @param to tells the letters of one notice apart, always alike
   */
  record Due(String to, String address, Letter letter) {}

  /** Empty when there is nothing to tell any more. */
  List<Due> of(Notice notice) {
    return switch (notice) {
      case Notice.CompanyNeedsReview(_, var id) -> companyNeedsReview(id);
      case Notice.SyncFailing(_, var sentence) ->
          admins().stream()
              .map(admin -> notification(admin, letters.syncFailing(admin.locale(), sentence)))
              .toList();
      case Notice.SignInLocked(_, var user) ->
          people.find(user).stream()
              .map(person -> security(person, letters.signInLocked(person.locale())))
              .toList();
      case Notice.PersonInvited(_, var id) ->
          invitations.find(id).stream()
              .filter(found -> found.state(clock.instant()) == Invitation.State.INVITED)
              .map(this::invitation)
              .toList();
      case Notice.PasswordResetAsked(_, var user, var at) ->
          people.find(user).filter(person -> person.standing().active()).stream()
              .flatMap(person -> passwordReset(person, at).stream())
              .toList();
      case Notice.AccountChanged(_, var user, var deed, var at) ->
          people
              .find(user)
              .flatMap(
                  person -> people.account(user).map(account -> changed(person, account, deed, at)))
              .orElse(List.of());
      case Notice.LookAsked asked -> looks.of(asked);
      case Notice.LookAnswered answered -> looks.of(answered);
      case Notice.QuestionWritten written -> questions.of(written);
      case Notice.DisputeWritten written -> disputes.of(written);
      case Notice.LostJobAssigned assigned -> lostJobs.of(assigned);
      case Notice.ExportEnded(_, var id) -> exports.of(id);
      case Notice.SummaryReady _ -> List.of(); // is written already
      case Notice.TeamMembershipChanged(_, var id, var user, var in) ->
          teams
              .find(id)
              .filter(team -> in == (team.isActive() && teams.of(user).containsKey(id)))
              .map(team -> teamMembershipChanged(team, user, in))
              .orElse(List.of());
    };
  }

  private String nameOf(UserId user) {
    return people.find(user).map(Person::name).orElse("Contractor In Charge");
  }

  private List<Person> admins() {
    return people.of(Role.ADMIN).stream().filter(admin -> admin.standing().active()).toList();
  }

  private List<Due> companyNeedsReview(CompanyId id) {
    var company = companies.find(id);
    return company.isEmpty()
        ? List.of()
        : admins().stream()
            .map(admin ->
                notification(
                    admin,
                    letters.companyNeedsReview(
                        admin.locale(), company.get().company().name(), id.value())))
            .toList();
  }

  private List<Due> teamMembershipChanged(Team team, UserId user, boolean in) {
    return people.find(user).filter(person -> person.standing().active()).stream()
        .map(person -> notification(person, letters.teamMembershipChanged(person, team, in)))
        .toList();
  }

  /** To where one has chosen to hear of things. */
  static Due notification(Person person, Letter letter) {
    return new Due(person.id().value(), address(person), letter);
  }

  static String address(Person person) {
    var address = person.standing().notificationEmail();
    return address == null ? person.email() : address.value();
  }

  /** To where one signs in, whatever one has chosen for notifications. */
  private static Due security(Person person, Letter letter) {
    return new Due(person.id().value(), person.email(), letter);
  }

  private Due invitation(Invitation invitation) {
    var link =
        signer.text(
            LinkSigner.Purpose.INVITATION,
            invitation.id().value(),
            invitation.expiresAt(),
            invitation.linkState());
    var names =
        companies.find(invitation.grants().stream().map(Grant::company).toList()).stream()
            .map(found -> found.company().name())
            .toList();
    return new Due(
        invitation.id().value(),
        invitation.email().value(),
        accountLetters.invitation(invitation, nameOf(invitation.invitedBy()), names, link));
  }

  private Optional<Due> passwordReset(Person person, Instant at) {
    return people
        .account(person.id())
        .map(account ->
            security(
                person,
                accountLetters.passwordReset(person, ResetPassword.link(signer, account, at))));
  }

  private List<Due> changed(Person person, Account account, AccountDeed deed, Instant at) {
    var due = new ArrayList<Due>();
    due.add(security(person, accountLetters.changed(person, account, deed, at)));
    switch (deed) {
      case EMAIL_CHANGE_ASKED ->
          confirmation(person, account, LinkSigner.Purpose.EMAIL, account.pending().email(), at)
              .ifPresent(due::add);
      case NOTIFICATION_EMAIL_ASKED ->
          confirmation(
                  person,
                  account,
                  LinkSigner.Purpose.NOTIFICATION_EMAIL,
                  account.pending().notificationEmail(),
                  at)
              .ifPresent(due::add);
      case PASSWORD_CHANGED,
          PASSWORD_RESET,
          SECOND_FACTOR_ON,
          SECOND_FACTOR_OFF,
          SECOND_FACTOR_RESET,
          RECOVERY_CODE_USED,
          RECOVERY_CODES_RENEWED,
          PASSKEY_ADDED,
          PASSKEY_REMOVED,
          EMAIL_CHANGED -> {
        // the person alone is told
      }
    }
    return due;
  }

  private Optional<Due> confirmation(
      Person person,
      Account account,
      LinkSigner.Purpose purpose,
      @Nullable EmailAddress address,
      Instant at) {
    return address == null
        ? Optional.empty()
        : KeepAccount.link(signer, account, purpose, at)
            .map(link ->
                new Due(
                    purpose.name(),
                    address.value(),
                    accountLetters.confirmation(person, purpose, link)));
  }
}
