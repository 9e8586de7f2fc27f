package ai.cicops.portal.identity;

import ai.cicops.portal.audit.AuditLog;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Where somebody is signed in, and an end to it. */
public final class KeepSessions {
  private final Sessions sessions;
  private final People people;
  private final AuditLog audit;
  private final InstantSource clock;

  public KeepSessions(Sessions sessions, People people, AuditLog audit, InstantSource clock) {
    this.sessions = sessions;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those that would be let in, the last used first. */
  public List<Session> of(UserId user) {
    var now = clock.instant();
    var standing = people.find(user).map(Person::standing).orElse(Standing.NEW);
    return sessions.of(user).stream()
        .filter(session -> session.is(Session.State.SIGNED_IN, now))
        .filter(session -> standing.admits(session.startedAt()))
        .toList();
  }

  /** False when there is none such. */
  public boolean end(Actor actor, String hash) {
    var found =
        of(actor.person().id()).stream().filter(each -> each.hash().equals(hash)).findFirst();
    found.ifPresent(session -> end(actor, session));
    return found.isPresent();
  }

  public void endOthers(Actor actor, Session current) {
    of(actor.person().id()).stream()
        .filter(session -> !session.hash().equals(current.hash()))
        .forEach(session -> end(actor, session));
  }

  private void end(Actor actor, Session session) {
    sessions.end(session);
    audit.append(
        actor.does(
            "session_ended", "user#" + session.user(), clock.instant(), session.hash(), Map.of()));
  }
}
