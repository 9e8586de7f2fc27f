package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.ProofOfWork;
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
import java.util.List;

/** In by the password alone, and by both factors; who one is; and out. */
final class SignInRehearsal implements Rehearsal {
  private static final Secret PASSWORD = Secret.of("rehearsal");
  private static final Totp TOTP = new Totp(Secret.of("JBSWY3DPEHPK3PXP"));

  @Override
  public void play(Surroundings surroundings, Asking function) {
    var hash = new ArgonPasswords(surroundings).hash(PASSWORD);
    var scene = new RehearsalScene(surroundings).company();
    var owner = scene.owner(hash, null);
    var careful = scene.owner(hash, TOTP);
    function.ask(signsIn(owner, function));
    var half = cookie(function.ask(signsIn(careful, function)));
    function.ask(
        stranger(careful, "POST /api/session/second-factor")
            .cookie(half)
            .json("{\"code\":\"" + TOTP.codeAt(surroundings.clock().instant()) + "\"}"));
    for (var visitor : List.of(owner, scene.admin())) {
      function.ask(visitor.asks("GET /api/session"));
      function.ask(visitor.asks("DELETE /api/session"));
    }
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/session");
  }

  private static ApiEvent signsIn(Visitor visitor, Asking function) {
    var challenge = body(function.ask(stranger(visitor, "GET /api/altcha")));
    return stranger(visitor, "POST /api/session")
        .json(
            "{\"email\":\"%s\",\"password\":\"%s\",\"altcha\":\"%s\"}"
                .formatted(
                    visitor.email(),
                    PASSWORD.reveal(),
                    RehearsedProof.of(
                        new ProofOfWork.Challenge(
                            challenge.at("algorithm").text(),
                            challenge.at("challenge").text(),
                            0,
                            challenge.at("salt").text(),
                            challenge.at("signature").text()))));
  }

  private static ApiEvent stranger(Visitor visitor, String routeKey) {
    return visitor.asks(routeKey).withoutCookies();
  }

  private static EventTree body(String answer) {
    return tree(tree(answer).at("body").text());
  }

  private static String cookie(String answer) {
    return tree(answer).at("cookies").list().getFirst().text().split(";", 2)[0];
  }

  private static EventTree tree(String json) {
    try {
      return EventTree.read(json);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
