package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.SessionToken;
import java.time.Duration;

/** The one cookie: out of reach of scripts, sent to the portal alone. */
record SessionCookie(boolean secure) {
  String of(SessionToken token, Duration longest) {
    return text(token.reveal(), longest);
  }

  String signedIn(SessionToken token) {
    return of(token, Session.LONGEST);
  }

  String half(SessionToken token) {
    return of(token, Session.HALF);
  }

  String none() {
    return text("", Duration.ZERO);
  }

  private String text(String value, Duration longest) {
    return Gate.COOKIE
        + "="
        + value
        + "; Path=/; Max-Age="
        + longest.toSeconds()
        + "; HttpOnly; SameSite=Lax"
        + (secure ? "; Secure" : "");
  }
}
