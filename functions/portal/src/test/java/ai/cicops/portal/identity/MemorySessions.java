package ai.cicops.portal.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Twin of {@link Sessions}; it asks elsewhere for people. */
public final class MemorySessions implements Sessions {
  private final Map<String, Session> sessions = new HashMap<>();
  private final Function<UserId, Optional<Person>> people;

  public MemorySessions(Function<UserId, Optional<Person>> people) {
    this.people = people;
  }

  @Override
  public synchronized Optional<Visit> find(SessionToken token) {
    return Optional.ofNullable(sessions.get(token.hash()))
        .filter(session -> session.user().equals(token.user()))
        .flatMap(session ->
            people
                .apply(token.user())
                .filter(person -> person.standing().admits(session.startedAt()))
                .map(person -> new Visit(person, session)));
  }

  @Override
  public synchronized void start(Session session) {
    sessions.put(session.hash(), session);
    sessions.values().stream()
        .filter(other -> other.user().equals(session.user()) && other.state() == session.state())
        .sorted(Session.NEWEST_FIRST)
        .skip(MOST)
        .toList()
        .forEach(this::end);
  }

  @Override
  public synchronized boolean prove(Session session) {
    return keep(session, kept -> with(kept, kept.usedAt(), session.provedAt()));
  }

  @Override
  public synchronized List<Session> of(UserId user) {
    return sessions.values().stream()
        .filter(session -> session.user().equals(user))
        .sorted(Session.NEWEST_FIRST)
        .toList();
  }

  @Override
  public synchronized boolean note(Session session) {
    return keep(session, kept -> with(kept, session.usedAt(), kept.provedAt()));
  }

  private boolean keep(Session session, UnaryOperator<Session> change) {
    return sessions.computeIfPresent(session.hash(), (hash, kept) -> change.apply(kept)) != null;
  }

  private static Session with(Session kept, Instant usedAt, Instant provedAt) {
    return new Session(
        kept.user(),
        kept.hash(),
        kept.state(),
        kept.startedAt(),
        usedAt,
        provedAt,
        kept.from(),
        kept.look());
  }

  /** The session of a hash, if it is there. */
  synchronized Optional<Session> session(String hash) {
    return Optional.ofNullable(sessions.get(hash));
  }

  synchronized void look(String hash, @Nullable Look look) {
    sessions.computeIfPresent(
        hash,
        (same, kept) ->
            new Session(
                kept.user(),
                kept.hash(),
                kept.state(),
                kept.startedAt(),
                kept.usedAt(),
                kept.provedAt(),
                kept.from(),
                look));
  }

  @Override
  public synchronized void end(Session session) {
    sessions.remove(session.hash());
  }
}
