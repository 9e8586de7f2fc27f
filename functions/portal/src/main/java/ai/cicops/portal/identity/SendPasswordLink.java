package ai.cicops.portal.identity;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.platform.Sha256;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends somebody else a link to choose a new password. */
public final class SendPasswordLink {
  private static final Limit MAILS = new Limit(3, 3);

  private final People people;
  private final Quota quota;
  private final SecurityNotices notices;
  private final AuditLog audit;
  private final InstantSource clock;

  public SendPasswordLink(
      People people,
      Attempts attempts,
      SecurityNotices notices,
      AuditLog audit,
      InstantSource clock) {
    this.people = people;
    this.quota = new Quota(attempts);
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Sent() implements Outcome {}

    record NotFound() implements Outcome {}

    record TryLater(Duration pause) implements Outcome {}
  }

  public Outcome send(Actor actor, UserId user) {
    var person = people.find(user).filter(found -> found.standing().active());
    if (person.isEmpty()) {
      return new Outcome.NotFound();
    }
    var now = clock.instant();
    var mails = new Quota.Count(Sha256.hex("resets of " + person.get().email()), MAILS);
    if (!quota.take(mails, now)) {
      return new Outcome.TryLater(quota.wait(List.of(mails), now));
    }
    notices.passwordResetAsked(Optional.of(user), now);
    audit.append(actor.does("password_link_sent", "user#" + user, now, user + " " + now, Map.of()));
    return new Outcome.Sent();
  }
}
