package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.lambda.EventTree;
import ai.cicops.portal.platform.lambda.JsonBody;
import ai.cicops.portal.platform.rehearsal.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Somebody makes a passkey, signs in by it, gives it another name and removes it. */
final class UsePasskeysRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    var owner = new RehearsalScene(surroundings).company().owner();
    var authenticator = new RehearsedAuthenticator(surroundings.random());
    var origin = origin(surroundings);
    var making = options(function.ask(owner.asks("POST /api/account/passkeys/options").json("{}")));
    var credential = authenticator.create(RehearsedAuthenticator.Ceremony.of(making, origin));
    var made =
        body(
            function.ask(
                owner
                    .asks("POST /api/account/passkeys")
                    .json(JsonBody.text(Map.of("name", "Rehearsal", "credential", credential)))));
    function.ask(owner.asks("GET /api/account/passkeys"));
    var asking =
        options(
            function.ask(
                owner.asks("POST /api/session/passkey/options").withoutCookies().json("{}")));
    var proof = authenticator.get(RehearsedAuthenticator.Ceremony.of(asking, origin).count(1));
    function.ask(
        owner
            .asks("POST /api/session/passkey")
            .withoutCookies()
            .json(JsonBody.text(Map.of("credential", proof))));
    var id = made.at("id").text();
    function.ask(
        owner
            .asks("PATCH /api/account/passkeys/{passkey}")
            .parameter("passkey", id)
            .json("{\"name\":\"Another\"}"));
    function.ask(owner.asks("DELETE /api/account/passkeys/{passkey}").parameter("passkey", id));
  }

  /** That of {@code PORTAL_URL}, by the name that WebAuthn takes for the own machine. */
  private static String origin(Surroundings surroundings) {
    var settings = surroundings.settings();
    var portal = settings.uri("PORTAL_URL");
    settings.check();
    var origin = PortalOrigin.of(portal);
    return origin.scheme()
        + "://"
        + origin.host()
        + (portal.getPort() < 0 ? "" : ":" + portal.getPort());
  }

  private static String options(String answer) {
    return body(answer).at("options").text();
  }

  private static EventTree body(String answer) {
    try {
      return EventTree.read(EventTree.read(answer).at("body").text());
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/account/passkeys");
  }
}
