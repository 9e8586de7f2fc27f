package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.lambda.EventTree;
import ai.cicops.portal.platform.rehearsal.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An admin says from where a company's people may come, and takes it back. */
final class KeepAccessRulesRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).company();
    var admin = scene.admin();
    var ofCompany =
        admin
            .asks("PUT /api/access-rules/companies/{id}")
            .parameter("id", scene.companyId().value());
    function.ask(
        ofCompany.json(
            "{\"networks\":[\"10.0.0.0/8\",\"2001:db8::/32\"],\"secondFactor\":true,\"version\":0}"));
    function.ask(ofCompany.json("{\"networks\":[],\"secondFactor\":false,\"version\":1}"));
    var all = function.ask(admin.asks("GET /api/access-rules"));
    function.ask(
        admin
            .asks("PUT /api/access-rules/roles/{role}")
            .parameter("role", "agent")
            .json("{\"networks\":[],\"version\":%s}".formatted(versionOfAgents(all))));
  }

  /** Other than companies, roles are the same in every scene. */
  private static String versionOfAgents(String answer) {
    try {
      var body = EventTree.read(EventTree.read(answer).at("body").text());
      return body.at("roles").list().stream()
          .filter(rule -> rule.at("role").text().equals("agent"))
          .map(rule -> rule.at("version").value().toString())
          .findFirst()
          .orElseThrow();
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/access-rules");
  }
}
