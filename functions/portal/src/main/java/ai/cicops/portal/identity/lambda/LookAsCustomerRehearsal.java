package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.lambda.EventTree;
import ai.cicops.portal.platform.rehearsal.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * An admin asks an owner for a look, has it and goes back; another looks while the consent stands.
 */
final class LookAsCustomerRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).company();
    var owner = scene.owner();
    var admin = scene.admin();
    var company = scene.companyId().value();
    var asked =
        function.ask(
            admin
                .asks("POST /api/companies/{id}/looks/requests")
                .parameter("id", company)
                .json("{\"reason\":\"To see the list that is empty.\"}"));
    function.ask(
        owner
            .asks("PUT /api/companies/{id}/looks/requests/{request}")
            .parameter("id", company)
            .parameter("request", request(asked))
            .json("{\"granted\":true}"));
    begin(admin, function, company);
    end(admin, function);
    consent(owner, function, company, true);
    var another = scene.anotherAdmin();
    begin(another, function, company);
    consent(owner, function, company, false);
    end(another, function);
    function.ask(owner.asks("GET /api/companies/{id}/looks").parameter("id", company));
  }

  private static void begin(RehearsalScene.Visitor admin, Asking function, String company) {
    function.ask(
        admin.asks("PUT /api/session/look").json("{\"company\":\"%s\"}".formatted(company)));
  }

  private static void end(RehearsalScene.Visitor admin, Asking function) {
    function.ask(admin.asks("DELETE /api/session/look"));
  }

  private static void consent(
      RehearsalScene.Visitor owner, Asking function, String company, boolean standing) {
    function.ask(
        owner
            .asks("PUT /api/companies/{id}/looks/consent")
            .parameter("id", company)
            .json("{\"standing\":%s}".formatted(standing)));
  }

  private static String request(String answer) {
    try {
      var body = EventTree.read(EventTree.read(answer).at("body").text());
      return body.at("requests").list().getFirst().at("id").text();
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings)
        .asks("GET /api/companies/{id}/looks")
        .parameter("id", "nobody");
  }
}
