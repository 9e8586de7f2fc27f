package ai.cicops.portal.identity;

import java.util.List;
import java.util.Optional;

/** Where sessions are kept. Faults: {@link ai.cicops.portal.platform.Unavailable}. */
public interface Sessions {
  /** A person has this many signed-in sessions at most, and as many half ones; the newest stay. */
  int MOST = 20;

  /**
   * The person and session of a token, with the person's rights as they are now, in one request.
   * Empty also when the person's standing does not admit it; whether it is live otherwise is the
   * caller's to judge.
   */
  Optional<Visit> find(SessionToken token);

  /** Keeps a new session and lets go of the longest unused beyond {@link #MOST}. */
  void start(Session session);

  /** Keeps a later {@code usedAt}; false when the session was ended meanwhile. */
  boolean note(Session session);

  /** Keeps a later {@code provedAt}; false when the session was ended meanwhile. */
  boolean prove(Session session);

  /** All that are kept, the last used first; the caller judges which are live. */
  List<Session> of(UserId user);

  /** Ends it, if it is there. */
  void end(Session session);
}
