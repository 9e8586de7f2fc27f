package ai.cicops.portal.notifications;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.platform.Unavailable;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a notice into mail to everybody concerned and sends what is not sent yet. */
public final class SendMail {
  private static final int ID_LENGTH = 26;

  private final People people;
  private final Companies companies;
  private final Mails mails;
  private final MailSender sender;
  private final Letters letters;
  private final InstantSource clock;

  public SendMail(
      People people,
      Companies companies,
      Mails mails,
      MailSender sender,
      URI portal,
      InstantSource clock) {
    this.people = people;
    this.companies = companies;
    this.mails = mails;
    this.sender = sender;
    this.letters = new Letters(portal);
    this.clock = clock;
  }

  /** May be repeated; a fault for one person does not keep the others from hearing. */
  public void send(Notice notice) {
    @Nullable RuntimeException fault = null;
    for (var person : concerned(notice)) {
      try {
        letter(notice, person).ifPresent(letter -> send(mail(notice, person, letter)));
      } catch (RuntimeException failed) {
        fault = failed;
      }
    }
    if (fault != null) {
      throw fault;
    }
  }

  private List<Person> concerned(Notice notice) {
    return switch (notice) {
      case Notice.CompanyNeedsReview _ -> people.of(Role.ADMIN);
      case Notice.SyncFailing _ -> people.of(Role.ADMIN);
      case Notice.SignInLocked(_, var user) -> people.find(user).stream().toList();
    };
  }

  /** Empty when there is nothing to tell any more. */
  private Optional<Letter> letter(Notice notice, Person person) {
    return switch (notice) {
      case Notice.CompanyNeedsReview(_, var id) ->
          companies
              .find(id)
              .map(found ->
                  letters.companyNeedsReview(person.locale(), found.company().name(), id.value()));
      case Notice.SyncFailing(_, var sentence) ->
          Optional.of(letters.syncFailing(person.locale(), sentence));
      case Notice.SignInLocked _ -> Optional.of(letters.signInLocked(person.locale()));
    };
  }

  private static Mail mail(Notice notice, Person person, Letter letter) {
    var id = Sha256.hex(notice.event() + " " + person.id()).substring(0, ID_LENGTH);
    return letter.to(id, person.email());
  }

  private void send(Mail mail) {
    mails.owe(mail, clock.instant());
    switch (mails.claim(mail.id(), clock.instant())) {
      case Mails.ClaimOutcome.Claimed() -> {
        sender.send(mail);
        mails.sent(mail.id(), clock.instant());
      }
      case Mails.ClaimOutcome.Sent() -> {
        // an earlier delivery of the event has done it
      }
      case Mails.ClaimOutcome.Busy() -> throw new Unavailable("mail_claimed", null);
    }
  }
}
