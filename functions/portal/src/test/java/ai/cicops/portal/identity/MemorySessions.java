package ai.cicops.portal.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
  public boolean prove(Session session) {
    return note(session);
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
    return sessions.replace(session.hash(), session) != null;
  }

  @Override
  public synchronized void end(Session session) {
    sessions.remove(session.hash());
  }
}
