package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.Totp;
import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.operations.lambda.RehearsalScene.Visitor;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;

/** An admin looks after people, and invites one. */
final class KeepUsersRehearsal implements Rehearsal {
  private static final Totp TOTP = new Totp(Secret.of("JBSWY3DPEHPK3PXP"));
  private static final String REASON = "{\"reason\":\"Rehearsal\"}";

  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).company();
    var admin = scene.admin();
    var customer = scene.member();
    var careful = scene.owner("", TOTP);
    function.ask(admin.asks("GET /api/users").query("text=rehearsal&role=customer&state=active"));
    function.ask(of(admin, "GET /api/users/{user}", customer));
    function.ask(of(admin, "GET /api/users/{user}/sessions", customer));
    function.ask(of(admin, "POST /api/users/{user}/password-reset", customer).json("{}"));
    function.ask(
        of(admin, "PATCH /api/users/{user}", customer)
            .json(
                "{\"role\":\"supervisor\",\"companies\":[\"%s\"],\"version\":0}"
                    .formatted(scene.companyId())));
    function.ask(
        of(admin, "PATCH /api/users/{user}", customer)
            .json("{\"role\":\"supervisor\",\"companies\":[],\"version\":1}"));
    function.ask(of(admin, "DELETE /api/users/{user}/sessions", customer));
    function.ask(of(admin, "PUT /api/users/{user}/deactivation", customer).json(REASON));
    function.ask(of(admin, "DELETE /api/users/{user}/deactivation", customer));
    function.ask(
        of(admin, "PUT /api/users/{user}/deactivation", scene.anotherAdmin()).json(REASON));
    function.ask(of(admin, "POST /api/users/{user}/second-factor-reset", careful).json(REASON));
    var invited =
        KeepMembersRehearsal.id(
            function.ask(
                admin
                    .asks("POST /api/staff-invitations")
                    .json(
                        "{\"email\":\"new-%s\",\"locale\":\"en\",\"role\":\"supervisor\",\"companies\":[\"%s\"],\"message\":\"\"}"
                            .formatted(admin.email(), scene.companyId()))));
    function.ask(admin.asks("GET /api/staff-invitations"));
    function.ask(
        admin
            .asks("POST /api/staff-invitations/{invitation}/resend")
            .parameter("invitation", invited)
            .json("{}"));
    function.ask(
        admin.asks("DELETE /api/staff-invitations/{invitation}").parameter("invitation", invited));
  }

  private static ApiEvent of(Visitor admin, String routeKey, Visitor user) {
    return admin.asks(routeKey).parameter("user", user.id().value());
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/users");
  }
}
