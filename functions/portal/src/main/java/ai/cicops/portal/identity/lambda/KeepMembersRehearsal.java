package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.Totp;
import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.lambda.EventTree;
import ai.cicops.portal.platform.rehearsal.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An owner invites somebody, and changes and removes a member. */
final class KeepMembersRehearsal implements Rehearsal {
  private static final Totp TOTP = new Totp(Secret.of("JBSWY3DPEHPK3PXP"));
  private static final String RIGHTS =
      "\"owner\":false,\"billingContact\":true,\"permissions\":[\"listen\"]";

  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).companyOfAnOrganization();
    var owner = scene.owner();
    var member = scene.member();
    var partner = scene.owner("", TOTP);
    var company = scene.companyId().value();
    function.ask(owner.asks("GET /api/companies/{id}/members").parameter("id", company));
    function.ask(
        owner
            .asks("PUT /api/companies/{id}/members/{user}")
            .parameter("id", company)
            .parameter("user", member.id().value())
            .json("{" + RIGHTS + "}"));
    function.ask(
        owner
            .asks("PUT /api/companies/{id}/members/{user}")
            .parameter("id", company)
            .parameter("user", partner.id().value())
            .json("{" + RIGHTS + "}"));
    function.ask(
        owner
            .asks("POST /api/companies/{id}/members/{user}/password-reset")
            .parameter("id", company)
            .parameter("user", member.id().value())
            .json("{}"));
    function.ask(
        owner
            .asks("DELETE /api/companies/{id}/members/{user}")
            .parameter("id", company)
            .parameter("user", member.id().value()));
    var invited =
        id(
            function.ask(
                owner
                    .asks("POST /api/companies/{id}/invitations")
                    .parameter("id", company)
                    .json(
                        "{\"email\":\"new-%s\",\"locale\":\"en\",%s,\"message\":\"\"}"
                            .formatted(owner.email(), RIGHTS))));
    function.ask(
        owner
            .asks("POST /api/companies/{id}/invitations/{invitation}/resend")
            .parameter("id", company)
            .parameter("invitation", invited)
            .json("{}"));
    function.ask(
        owner
            .asks("DELETE /api/companies/{id}/invitations/{invitation}")
            .parameter("id", company)
            .parameter("invitation", invited));
  }

  static String id(String answer) {
    try {
      return EventTree.read(EventTree.read(answer).at("body").text()).at("id").text();
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings)
        .asks("GET /api/companies/{id}/members")
        .parameter("id", "nobody");
  }
}
