package ai.cicops.portal.questions.lambda;

import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.lambda.EventTree;
import ai.cicops.portal.platform.rehearsal.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An owner asks and adds something, CIC answers, the owner reads it and closes. */
final class KeepQuestionsRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).company();
    var owner = scene.owner();
    var admin = scene.admin();
    var asked =
        function.ask(
            owner
                .asks("POST /api/questions")
                .json(
                    """
                    {"key":"rehearsal-of-asking","company":"%s","text":"Where is it?",\
                    "about":{"kind":"call","id":"%s"},"urgent":false}\
                    """
                        .formatted(scene.companyId(), scene.call())));
    var id = id(asked);
    function.ask(written(owner, id, 1));
    function.ask(written(admin, id, 2));
    function.ask(owner.asks("GET /api/questions/{id}").parameter("id", id));
    function.ask(owner.asks("GET /api/questions"));
    function.ask(admin.asks("GET /api/questions").query("company=" + scene.companyId()));
    function.ask(
        owner
            .asks("PUT /api/questions/{id}/state")
            .parameter("id", id)
            .json("{\"closed\":true,\"version\":3}"));
  }

  private static ApiEvent written(RehearsalScene.Visitor visitor, String id, int version) {
    return visitor
        .asks("POST /api/questions/{id}/messages")
        .parameter("id", id)
        .json("{\"text\":\"Here.\",\"version\":" + version + "}");
  }

  private static String id(String answer) {
    try {
      return EventTree.read(EventTree.read(answer).at("body").text()).at("question", "id").text();
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/questions");
  }
}
