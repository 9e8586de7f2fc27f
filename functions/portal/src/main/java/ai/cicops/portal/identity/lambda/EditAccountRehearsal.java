package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.Totp;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.operations.lambda.RehearsalScene.Visitor;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.lambda.EventTree;
import ai.cicops.portal.platform.rehearsal.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Somebody changes all there is of their account. */
final class EditAccountRehearsal implements Rehearsal {
  private static final String PASSWORD = "vexing-otter-quilt-41";
  private static final Totp TOTP = new Totp(Secret.of("JBSWY3DPEHPK3PXP"));

  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).company();
    var hash = new ArgonPasswords(surroundings).hash(Secret.of(PASSWORD));
    var now = surroundings.clock().instant();
    var profile = scene.owner(hash, null);
    function.ask(profile.asks("GET /api/account"));
    function.ask(
        profile
            .asks("PATCH /api/account")
            .json(
                "{\"name\":\"Rehearsal\",\"locale\":\"es\",\"zone\":\"America/Denver\",\"version\":0}"));
    var mails = new RehearsalScene(surroundings).company().owner(hash, null);
    function.ask(mails.asks("PUT /api/account/welcome").json("{}"));
    function.ask(mails.asks("PUT /api/account/notification-email").json(email("n", mails)));
    function.ask(mails.asks("PUT /api/account/email").json(email("e", mails)));
    function.ask(mails.asks("GET /api/account/sessions"));
    var app = new RehearsalScene(surroundings).company().owner(hash, null);
    var offer = body(function.ask(app.asks("POST /api/account/totp").json("{}")));
    var offered = new Totp(Secret.of(offer.at("secret").text()));
    function.ask(
        app.asks("PUT /api/account/totp").json("{\"code\":\"" + offered.codeAt(now) + "\"}"));
    var careful = scene.owner(hash, TOTP);
    function.ask(
        careful
            .asks("POST /api/session/proof")
            .json("{\"password\":\"%s\",\"code\":\"%s\"}".formatted(PASSWORD, TOTP.codeAt(now))));
    function.ask(careful.asks("POST /api/account/recovery-codes").json("{}"));
    function.ask(careful.asks("DELETE /api/account/totp"));
    var leaving = new RehearsalScene(surroundings).company().owner(hash, null);
    function.ask(leaving.asks("DELETE /api/account/sessions"));
    function.ask(
        leaving
            .asks("DELETE /api/account/sessions/{session}")
            .parameter("session", leaving.token().hash()));
    var last = new RehearsalScene(surroundings).company().owner(hash, null);
    function.ask(
        last.asks("PUT /api/account/password")
            .json(
                "{\"current\":\"%s\",\"password\":\"%s\"}"
                    .formatted(PASSWORD, "placid-heron-canyon-52")));
  }

  private static String email(String prefix, Visitor visitor) {
    return "{\"email\":\"" + prefix + visitor.email() + "\"}";
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
    return RehearsalScene.nobody(surroundings).asks("GET /api/account");
  }
}
