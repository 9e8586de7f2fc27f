package ai.cicops.portal.summaries.lambda;

import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;
import ai.cicops.portal.summaries.SummaryLinks;
import ai.cicops.portal.summaries.dynamodb.DynamoSummaries;

/** An owner switches one on and off, and another off by the link of its mail. */
final class KeepSummariesRehearsal implements Rehearsal {
  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).companyOfAnOrganization();
    var owner = scene.owner();
    var company = "company=" + scene.companyId();
    for (var cadence : new String[] {"weekly", "daily"}) {
      function.ask(
          owner
              .asks("PUT /api/summaries/{cadence}")
              .parameter("cadence", cadence)
              .query(company)
              .json("{}"));
    }
    function.ask(
        owner
            .asks("PUT /api/summaries/{cadence}")
            .parameter("cadence", "monthly")
            .query("organization=" + scene.companyId())
            .json("{}"));
    function.ask(owner.asks("GET /api/summaries"));
    function.ask(
        owner
            .asks("DELETE /api/summaries/{cadence}")
            .parameter("cadence", "weekly")
            .query(company));
    var left =
        new DynamoSummaries(new Dynamo(surroundings), surroundings).of(owner.id()).getFirst();
    var links = new SummaryLinks(new LinkSigner(surroundings.settings().secret("LINK_SECRET")));
    var link = links.text(left, surroundings.clock().instant());
    for (var method : new String[] {"GET", "POST"}) {
      function.ask(
          RehearsalScene.nobody(surroundings)
              .asks(method + " /api/unsubscriptions/{token}")
              .parameter("token", link)
              .json("{}"));
    }
    function.ask(scene.admin().asks("GET /api/summaries"));
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/summaries");
  }
}
