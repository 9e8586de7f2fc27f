package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.AccessGuard;
import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.SessionToken;
import ai.cicops.portal.identity.Sessions;
import ai.cicops.portal.identity.Sight;
import ai.cicops.portal.identity.Visit;
import ai.cicops.portal.identity.dynamodb.DynamoAccessRules;
import ai.cicops.portal.identity.dynamodb.DynamoSessions;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.Route;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * What every route of a signed-in person goes through, in one read: the session of the cookie, live
 * and complete, and for state changes the origin and the token {@code X-CSRF}; then the rules of
 * where they may come from. The person's rights are those of this moment and of this place.
 */
public final class Gate {
  static final String COOKIE = "session";
  private static final String CSRF_HEADER = "x-csrf";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final Sessions sessions;
  private final AccessGuard guard;
  private final InstantSource clock;
  private final PortalOrigin portal;

  public Gate(Surroundings surroundings) {
    this(new Dynamo(surroundings), surroundings);
  }

  /** Shares the function's client. */
  public Gate(Dynamo dynamo, Surroundings surroundings) {
    this(
        new DynamoSessions(dynamo, surroundings),
        new AccessGuard(new DynamoAccessRules(dynamo, surroundings), surroundings.clock()),
        surroundings);
  }

  public Gate(Sessions sessions, AccessGuard guard, Surroundings surroundings) {
    var settings = surroundings.settings();
    var url = settings.uri("PORTAL_URL");
    settings.check();
    this.sessions = sessions;
    this.guard = guard;
    this.clock = surroundings.clock();
    this.portal = PortalOrigin.of(url);
  }

  /**
   * The route behind the gate; the gate answers 401 and 403 itself. Who owes a second factor gets
   * no further.
   */
  public Route signedIn(SignedInRoute route) {
    return request -> visited(request, (token, visit) -> admitted(request, visit, route));
  }

  private static HttpAnswer admitted(HttpRequest request, Visit visit, SignedInRoute route) {
    return visit.person().owesSecondFactor()
        ? HttpAnswer.refused(ErrorCode.SECOND_FACTOR_NEEDED)
        : route.answer(request, visit.person());
  }

  /** For what is sensitive: as {@link #signedIn}, by who has shown lately who they are. */
  public Route proved(SignedInRoute route) {
    return request ->
        visited(
            request,
            (token, visit) ->
                isProved(visit.session()) || visit.person().owesSecondFactor()
                    ? admitted(request, visit, route)
                    : HttpAnswer.refused(ErrorCode.PROOF_NEEDED));
  }

  boolean isProved(Session session) {
    return session.isProved(clock.instant());
  }

  /** For state changes of people who are not signed in yet: only the origin is checked. */
  Route ownPages(Route route) {
    return request ->
        portal.accepts(request)
            ? route.answer(request)
            : HttpAnswer.refused(ErrorCode.ORIGIN_REFUSED);
  }

  /** Whether cookies travel over TLS alone: everywhere but on the own machine. */
  boolean secure() {
    return portal.secure();
  }

  /**
   * As {@link #signedIn}, for what changes nothing although it is no {@code GET}: open to who looks
   * as a customer, too.
   */
  public Route reading(SignedInRoute route) {
    return request -> answered(request, true, (token, visit) -> admitted(request, visit, route));
  }

  /** As {@link #signedIn}, for the routes about the session itself. */
  HttpAnswer visited(HttpRequest request, VisitedRoute route) {
    return answered(request, READING.contains(request.method()), route);
  }

  /** Who looks as a customer sees what an owner sees, and changes nothing. */
  private HttpAnswer answered(HttpRequest request, boolean reading, VisitedRoute route) {
    return present(
        request,
        (token, visit) ->
            switch (sight(visit)) {
              case Sight.Own _ -> route.answer(token, visit);
              case Sight.AsCustomer(var person, _) ->
                  reading
                      ? route.answer(token, new Visit(person, visit.session()))
                      : HttpAnswer.refused(ErrorCode.LOOKING);
              case Sight.Over _ -> HttpAnswer.refused(ErrorCode.LOOK_OVER);
            });
  }

  Sight sight(Visit visit) {
    return visit.sight(clock.instant());
  }

  /** Whatever they look at: for who says who they are, and for the way back to their own view. */
  HttpAnswer present(HttpRequest request, VisitedRoute route) {
    return leaving(
        request,
        (token, visit) ->
            guard
                .admit(visit.person(), new ClientAddress(request.address()))
                .map(person -> route.answer(token, new Visit(person, visit.session())))
                .orElseGet(() -> HttpAnswer.refused(ErrorCode.ADDRESS_REFUSED)));
  }

  /** Wherever somebody is, they may sign out. */
  HttpAnswer leaving(HttpRequest request, VisitedRoute route) {
    var token = token(request);
    var found = token.flatMap(sessions::find);
    if (found.isEmpty() || !live(found.get().session())) {
      return HttpAnswer.refused(ErrorCode.SIGNED_OUT);
    }
    if (!READING.contains(request.method())) {
      if (!portal.accepts(request)) {
        return HttpAnswer.refused(ErrorCode.ORIGIN_REFUSED);
      }
      if (!token.get().csrf().is(request.header(CSRF_HEADER).orElse(""))) {
        return HttpAnswer.refused(ErrorCode.CSRF_REFUSED);
      }
    }
    return noted(found.get())
        .map(visit -> route.answer(token.get(), visit))
        .orElseGet(() -> HttpAnswer.refused(ErrorCode.SIGNED_OUT));
  }

  static Optional<SessionToken> token(HttpRequest request) {
    return request.cookie(COOKIE).flatMap(SessionToken::parse);
  }

  private boolean live(Session session) {
    return session.is(Session.State.SIGNED_IN, clock.instant());
  }

  private Optional<Visit> noted(Visit visit) {
    var now = clock.instant();
    if (!visit.session().toBeNoted(now)) {
      return Optional.of(visit);
    }
    var used = visit.session().used(now);
    return sessions.note(used) ? Optional.of(new Visit(visit.person(), used)) : Optional.empty();
  }

  /** A route about the session itself. */
  @FunctionalInterface
  interface VisitedRoute {
    HttpAnswer answer(SessionToken token, Visit visit);
  }
}
