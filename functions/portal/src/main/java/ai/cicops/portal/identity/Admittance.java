package ai.cicops.portal.identity;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Sha256;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Lets somebody in whom a way of signing in has accepted. */
public final class Admittance {
  private final People people;
  private final Sessions sessions;
  private final AccessGuard guard;
  private final AuditLog audit;
  private final RandomGenerator random;

  public Admittance(
      People people, Sessions sessions, AccessGuard guard, AuditLog audit, RandomGenerator random) {
    this.people = people;
    this.sessions = sessions;
    this.guard = guard;
    this.audit = audit;
    this.random = random;
  }

  /** Whether they may not come in from where they are, whatever they have shown. */
  boolean turnsAway(UserId user, SignIn.From from, Instant now) {
    var turned = people.find(user).flatMap(person -> guard.admit(person, from.address())).isEmpty();
    if (turned) {
      record(user, now, now.toString(), "sign_in_turned_away", from, Map.of());
    }
    return turned;
  }

  SessionToken signedIn(UserId user, SignIn.From from, Instant now, Map<String, String> details) {
    var token = begin(user, Session.State.SIGNED_IN, from, now);
    people.signedIn(user, now);
    record(user, now, token.hash(), "signed_in", from, details);
    return token;
  }

  /** A new session, never one that the browser brought along; that one ends. */
  SessionToken begin(UserId user, Session.State state, SignIn.From from, Instant now) {
    var token = SessionToken.fresh(user, random);
    sessions.start(Session.start(token, state, now, from.whereabouts()));
    Optional.ofNullable(from.cookie())
        .flatMap(sessions::find)
        .map(Visit::session)
        .ifPresent(sessions::end);
    return token;
  }

  /** The same act again, by a retry, has the same id and stays one entry. */
  void record(
      UserId user,
      Instant at,
      String act,
      String action,
      SignIn.From from,
      Map<String, String> details) {
    var id = Sha256.hex(action + " " + act).substring(0, 20);
    audit.append(
        new AuditEntry(
            "user#" + user, at, id, user.value(), action, from.address().text(), details));
  }
}
