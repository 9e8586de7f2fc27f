package ai.cicops.portal.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One browser's session: 12 hours idle, 30 days at most. A session that still waits for the second
 * factor is none yet: it opens nothing but that step, for ten minutes.
 *
 * @param hash of the token's secret
 * @param usedAt noted every {@link #NOTED_EVERY} at most
 * @param provedAt when the person last showed what they sign in with
 * @param look what it looks at, or did until it ran out; null while it shows the person's own view
 */
public record Session(
    UserId user,
    String hash,
    State state,
    Instant startedAt,
    Instant usedAt,
    Instant provedAt,
    Whereabouts from,
    @Nullable Look look) {
  public static final Duration IDLE = Duration.ofHours(12);
  public static final Duration LONGEST = Duration.ofDays(30);
  public static final Duration HALF = Duration.ofMinutes(10);
  public static final Duration NOTED_EVERY = Duration.ofMinutes(2);

  /** How long a proof of who one is lets one change what is sensitive. */
  public static final Duration PROOF = Duration.ofMinutes(10);

  /** The last used first. */
  public static final Comparator<Session> NEWEST_FIRST =
      Comparator.comparing(Session::usedAt).thenComparing(Session::hash).reversed();

  /** How far the sign-in has come. */
  public enum State {
    SIGNED_IN,
    SECOND_FACTOR_PENDING
  }

  public static Session start(SessionToken token, State state, Instant now) {
    return start(token, state, now, Whereabouts.UNKNOWN);
  }

  public static Session start(SessionToken token, State state, Instant now, Whereabouts from) {
    return new Session(token.user(), token.hash(), state, now, now, now, from, null);
  }

  public Instant endsAt() {
    return switch (state) {
      case SECOND_FACTOR_PENDING -> startedAt.plus(HALF);
      case SIGNED_IN -> {
        var idle = usedAt.plus(IDLE);
        yield idle.isBefore(lastsUntil()) ? idle : lastsUntil();
      }
    };
  }

  /** When nothing of the session is worth keeping any more, used or not. */
  public Instant lastsUntil() {
    return startedAt.plus(
        switch (state) {
          case SECOND_FACTOR_PENDING -> HALF;
          case SIGNED_IN -> LONGEST;
        });
  }

  public boolean is(State wanted, Instant now) {
    return state == wanted && now.isBefore(endsAt());
  }

  /** True when the use is worth a write. */
  public boolean toBeNoted(Instant now) {
    return !now.isBefore(usedAt.plus(NOTED_EVERY));
  }

  public Session used(Instant now) {
    return new Session(user, hash, state, startedAt, now, provedAt, from, look);
  }

  public Session proved(Instant now) {
    return new Session(user, hash, state, startedAt, now, now, from, look);
  }

  public boolean isProved(Instant now) {
    return now.isBefore(provedAt.plus(PROOF));
  }
}
