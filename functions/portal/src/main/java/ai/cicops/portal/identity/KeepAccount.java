package ai.cicops.portal.identity;

import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person says of themselves: name, language, zone, and the addresses mail goes to. */
public final class KeepAccount {
  public static final Duration GOOD = Duration.ofHours(24);
  private static final Limit MAILS = new Limit(5, 5);

  private final People people;
  private final LinkSigner signer;
  private final Quota quota;
  private final InstantSource clock;

  public KeepAccount(People people, LinkSigner signer, Attempts attempts, InstantSource clock) {
    this.people = people;
    this.signer = signer;
    this.quota = new Quota(attempts);
    this.clock = clock;
  }

  /** The person and what they sign in with. */
  public record Kept(Person person, Account account) {}

  /** What became of a change. */
  public sealed interface Outcome {
    record Changed(Kept kept) implements Outcome {}

    record TryLater(Duration pause) implements Outcome {}

    /** Another change was first. */
    record Stale() implements Outcome {}
  }

  /** What a link of a mail came to. */
  public sealed interface ConfirmOutcome {
    record Confirmed(EmailAddress email, LinkSigner.Purpose purpose) implements ConfirmOutcome {}

    record EmailTaken() implements ConfirmOutcome {}

    record LinkOver() implements ConfirmOutcome {}
  }

  public Kept read(UserId user) {
    return new Kept(people.find(user).orElseThrow(), people.account(user).orElseThrow());
  }

  /**
   * @param version of the person that was edited
   */
  public Outcome describe(Actor actor, String name, String locale, ZoneId zone, long version) {
    var before = actor.person();
    var after = before.described(name, locale, zone);
    if (before.standing().version() != version) {
      return new Outcome.Stale();
    }
    return changed(
        actor,
        after,
        new Deed(
            entry(actor, "profile_changed", version + " " + clock.instant())
                .changing(described(before), described(after))));
  }

  private static Map<String, String> described(Person person) {
    return Map.of("name", person.name(), "locale", person.locale(), "zone", person.zone().getId());
  }

  public Outcome endWelcome(Actor actor) {
    var person = actor.person();
    if (person.standing().welcomedAt() != null) {
      return new Outcome.Changed(read(person.id()));
    }
    return changed(
        actor,
        person.with(person.standing().welcomed(clock.instant())),
        new Deed(entry(actor, "welcomed", person.id().value())));
  }

  private Outcome changed(Actor actor, Person after, Deed deed) {
    return people.change(after, null, deed)
        ? new Outcome.Changed(read(actor.person().id()))
        : new Outcome.Stale();
  }

  private AuditEntry entry(Actor actor, String action, String once) {
    return actor.does(action, "user#" + actor.person().id(), clock.instant(), once, Map.of());
  }

  /** Owes a link to the new address and a word to the old one. */
  public Outcome askForEmail(Actor actor, EmailAddress email) {
    return ask(
        actor, AccountDeed.EMAIL_CHANGE_ASKED, account -> account.pending().withEmail(email));
  }

  /**
   * @param email null: notifications go to the sign-in address from now on
   */
  public Outcome askForNotificationEmail(Actor actor, @Nullable EmailAddress email) {
    if (email == null) {
      return removeNotificationEmail(actor);
    }
    return ask(
        actor,
        AccountDeed.NOTIFICATION_EMAIL_ASKED,
        account -> account.pending().withNotificationEmail(email));
  }

  /** Also what waits for its confirmation: its link is over first. */
  private Outcome removeNotificationEmail(Actor actor) {
    var person = actor.person();
    var once = clock.instant().toString();
    var account = people.account(person.id()).orElseThrow();
    if (account.pending().notificationEmail() != null
        && !people.use(
            account.with(account.pending().withNotificationEmail(null)),
            new Deed(entry(actor, "notification_email_withdrawn", once)))) {
      return new Outcome.Stale();
    }
    return changed(
        actor,
        person.with(person.standing().notifiedAt(null)),
        new Deed(entry(actor, "notification_email_removed", once)));
  }

  /** What shall wait for its confirmation. */
  private interface Wish {
    Account.Pending of(Account account);
  }

  private Outcome ask(Actor actor, AccountDeed what, Wish wish) {
    var now = clock.instant();
    var mails = new Quota.Count(Sha256.hex("addresses of " + actor.person().id()), MAILS);
    if (!quota.take(mails, now)) {
      return new Outcome.TryLater(quota.wait(List.of(mails), now));
    }
    var account = people.account(actor.person().id()).orElseThrow();
    return people.use(account.with(wish.of(account)), what.by(actor, account, now, Map.of()))
        ? new Outcome.Changed(read(actor.person().id()))
        : new Outcome.Stale();
  }

  /**
   * The text of a link that confirms the address that waits, for its mail; empty when none does.
   */
  public static Optional<String> link(
      LinkSigner signer, Account account, LinkSigner.Purpose purpose, Instant asked) {
    return Optional.ofNullable(waiting(account, purpose))
        .map(email ->
            signer.text(purpose, account.user().value(), asked.plus(GOOD), state(account, email)));
  }

  private static @Nullable EmailAddress waiting(Account account, LinkSigner.Purpose purpose) {
    return purpose == LinkSigner.Purpose.EMAIL
        ? account.pending().email()
        : account.pending().notificationEmail();
  }

  private static List<String> state(Account account, EmailAddress email) {
    return List.of(Long.toString(account.version()), email.value());
  }

  public ConfirmOutcome confirm(String link, ClientAddress from) {
    var parsed = LinkSigner.Link.parse(link);
    var account = parsed.flatMap(found -> people.account(new UserId(found.id())));
    var person = account.flatMap(found -> people.find(found.user()));
    if (parsed.isEmpty() || account.isEmpty() || person.isEmpty()) {
      return new ConfirmOutcome.LinkOver();
    }
    for (var purpose : List.of(LinkSigner.Purpose.EMAIL, LinkSigner.Purpose.NOTIFICATION_EMAIL)) {
      var email = waiting(account.get(), purpose);
      if (email != null
          && person.get().standing().active()
          && signer.accepts(parsed.get(), purpose, clock.instant(), state(account.get(), email))) {
        var actor = new Actor(person.get(), from);
        return purpose == LinkSigner.Purpose.EMAIL
            ? move(actor, account.get(), email)
            : notify(actor, account.get(), email);
      }
    }
    return new ConfirmOutcome.LinkOver();
  }

  private ConfirmOutcome move(Actor actor, Account account, EmailAddress email) {
    var now = clock.instant();
    if (people.account(email).filter(other -> !other.user().equals(account.user())).isPresent()) {
      return new ConfirmOutcome.EmailTaken();
    }
    var deed = AccountDeed.EMAIL_CHANGED.by(actor, account, now, Map.of());
    var changing =
        new Deed(
            deed.entry()
                .changing(Map.of("email", account.email().value()), Map.of("email", email.value())),
            deed.events());
    return people.secure(account.at(email), now, changing)
        ? new ConfirmOutcome.Confirmed(email, LinkSigner.Purpose.EMAIL)
        : new ConfirmOutcome.LinkOver();
  }

  /** The link is over when the account is used, so that it can be used again by its reader only. */
  private ConfirmOutcome notify(Actor actor, Account account, EmailAddress email) {
    var person = actor.person();
    boolean kept =
        people.change(
            person.with(person.standing().notifiedAt(email)),
            null,
            new Deed(
                entry(actor, "notification_email_changed", account.version() + "")
                    .changing(Map.of(), Map.of("notificationEmail", email.value()))));
    boolean done =
        kept
            && people.use(
                account.with(account.pending().withNotificationEmail(null)),
                new Deed(entry(actor, "notification_email_confirmed", account.version() + "")));
    return done
        ? new ConfirmOutcome.Confirmed(email, LinkSigner.Purpose.NOTIFICATION_EMAIL)
        : new ConfirmOutcome.LinkOver();
  }
}
