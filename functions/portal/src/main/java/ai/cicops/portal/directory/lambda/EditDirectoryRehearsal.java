package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.MergeId;
import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.operations.lambda.RehearsalScene.Visitor;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Rehearsal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A company is made, edited and discarded, its hours and targets are kept; a placeholder is looked
 * at, merged and given back; an organization is made, named and discarded; a trade is made, named,
 * given and deleted; numbers are entered, brought, changed and moved.
 */
final class EditDirectoryRehearsal implements Rehearsal {
  private static final String FIELDS =
      "\"zone\":\"America/Chicago\",\"place\":\"Here\",\"trades\":[\"plumbing\"]";

  @Override
  public void play(Surroundings surroundings, Asking function) {
    var scene = new RehearsalScene(surroundings).company().placeholder();
    var admin = scene.admin();
    function.ask(of(scene, scene.owner(), "GET /api/companies/{id}"));
    function.ask(
        of(scene, admin, "PUT /api/companies/{id}/contact")
            .json("{\"user\":\"" + scene.supervisor().id() + "\",\"version\":0}"));
    hours(function, scene);
    targets(function, scene);
    retention(function, scene, admin);
    var version = companies(function, scene, admin);
    organizations(function, scene, admin, version);
    trades(function, scene, admin);
    placeholders(function, scene, admin);
    numbers(function, scene, admin);
  }

  /** Nothing that is written here is ever removed: the number stays with the company to the end. */
  private static void numbers(Asking function, RehearsalScene scene, Visitor admin) {
    var digits = "1612555%04d".formatted(scene.number());
    function.ask(
        of(scene, admin, "POST /api/companies/{id}/numbers")
            .json("{\"number\":\"+" + digits + "\",\"label\":\"Main\",\"source\":\"Website\"}"));
    var csv = "number,label\\n+" + digits + ",Office\\n+442079460000,London\\n6,None";
    for (var apply : List.of(false, true)) {
      function.ask(
          of(scene, admin, "POST /api/companies/{id}/numbers/import")
              .json("{\"csv\":\"" + csv + "\",\"apply\":" + apply + "}"));
    }
    function.ask(
        of(scene, admin, "PATCH /api/companies/{id}/numbers/{number}")
            .parameter("number", digits)
            .json("{\"version\":2,\"label\":\"Winter\",\"from\":\"" + scene.tomorrow() + "\"}"));
    function.ask(of(scene, scene.owner(), "GET /api/companies/{id}/numbers"));
    function.ask(admin.asks("GET /api/numbers").query("text=rehearsal"));
    function.ask(
        of(scene, admin, "PUT /api/companies/{id}/numbers/{number}/company")
            .parameter("number", digits)
            .json(
                "{\"version\":3,\"company\":\""
                    + scene.companyId()
                    + "-made\",\"from\":\""
                    + scene.tomorrow()
                    + "\"}"));
  }

  /** The company's version in the end. */
  private static String companies(Asking function, RehearsalScene scene, Visitor admin) {
    function.ask(
        admin.asks("POST /api/companies").json("{" + named(scene.companyId() + "-made") + "}"));
    function.ask(of(scene, admin, "PATCH /api/companies/{id}").json(edit(0)));
    function.ask(of(scene, admin, "PUT /api/companies/{id}/discard").json("{\"reason\":\"Why\"}"));
    var kept = function.ask(of(scene, admin, "DELETE /api/companies/{id}/discard"));
    return kept.replaceFirst("(?s).*\\\\\"version\\\\\":(\\d+).*", "$1");
  }

  private static void hours(Asking function, RehearsalScene scene) {
    var span = "[{\"from\":\"08:00\",\"to\":\"17:00\"}]";
    var week =
        Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
            .map(day -> "\"" + day + "\":" + span)
            .collect(Collectors.joining(","));
    function.ask(
        of(scene, scene.owner(), "PUT /api/companies/{id}/hours")
            .json(
                "{\"version\":0,\"hours\":{\"week\":{"
                    + week
                    + "},\"holidays\":[{\"date\":\"2026-12-25\",\"name\":\"Christmas"
                    + " Day\",\"spans\":[]}]}}"));
    function.ask(of(scene, scene.member(), "GET /api/companies/{id}/hours"));
  }

  private static void targets(Asking function, RehearsalScene scene) {
    function.ask(
        of(scene, scene.owner(), "PUT /api/companies/{id}/targets")
            .json(
                "{\"version\":0,\"targets\":{\"answeredLeast\":95,\"abandonedMost\":5,\"waitSecondsMost\":20,"
                    + "\"bookedLeast\":35,\"bookedMost\":50,\"talkSecondsLeast\":180,\"talkSecondsMost\":360,"
                    + "\"shortAbandonSeconds\":5},\"jobValues\":[{\"trade\":\"plumbing\",\"value\":"
                    + "{\"amount\":50000,\"currency\":\"USD\"}}]}"));
    function.ask(of(scene, scene.member(), "GET /api/companies/{id}/targets"));
  }

  private static void retention(Asking function, RehearsalScene scene, Visitor admin) {
    function.ask(
        of(scene, admin, "PUT /api/companies/{id}/recordings-policy")
            .json("{\"version\":0,\"days\":90}"));
    function.ask(
        of(scene, admin, "PUT /api/companies/{id}/recordings-holds/{hold}")
            .parameter("hold", "rehearsal-1")
            .json("{\"reason\":\"A claim\",\"from\":\"2026-01-01\",\"to\":\"2026-01-31\"}"));
    function.ask(of(scene, scene.supervisor(), "GET /api/companies/{id}/recordings-policy"));
    function.ask(
        of(scene, admin, "DELETE /api/companies/{id}/recordings-holds/{hold}")
            .parameter("hold", "rehearsal-1"));
  }

  private static void placeholders(Asking function, RehearsalScene scene, Visitor admin) {
    var id = scene.placeholderId().value();
    var merge = MergeId.of(scene.placeholderId(), 0).value();
    function.ask(admin.asks("GET /api/companies/{id}/merge-proposals").parameter("id", id));
    function.ask(
        admin
            .asks("POST /api/companies/{id}/merge")
            .parameter("id", id)
            .json("{\"into\":\"" + scene.companyId() + "\",\"version\":0}"));
    function.ask(admin.asks("GET /api/merges"));
    function.ask(admin.asks("POST /api/merges/{id}/undo").parameter("id", merge).json("{}"));
    function.ask(admin.asks("PUT /api/companies/{id}/review").parameter("id", id).json(edit(2)));
  }

  /** The company has been edited, discarded and brought back. */
  private static void organizations(
      Asking function, RehearsalScene scene, Visitor admin, String version) {
    var parent = scene.companyId() + "-parent";
    var other = scene.companyId() + "-other";
    function.ask(admin.asks("POST /api/organizations").json("{\"name\":\"" + parent + "\"}"));
    function.ask(admin.asks("POST /api/organizations").json("{\"name\":\"" + other + "\"}"));
    function.ask(admin.asks("GET /api/organizations"));
    function.ask(
        admin
            .asks("PATCH /api/organizations/{id}")
            .parameter("id", parent)
            .json("{\"version\":0,\"name\":\"P\"}"));
    function.ask(
        of(scene, admin, "PUT /api/companies/{id}/organization")
            .json("{\"version\":" + version + ",\"organization\":\"" + parent + "\"}"));
    function.ask(admin.asks("GET /api/organizations/{id}").parameter("id", parent));
    function.ask(
        admin.asks("PUT /api/organizations/{id}/discard").parameter("id", other).json("{}"));
    function.ask(admin.asks("DELETE /api/organizations/{id}/discard").parameter("id", other));
  }

  private static void trades(Asking function, RehearsalScene scene, Visitor admin) {
    var made = scene.companyId() + "-trade";
    var company = "[\"" + scene.companyId() + "\"]";
    function.ask(admin.asks("POST /api/trades").json("{\"name\":\"" + made + "\"}"));
    function.ask(
        admin
            .asks("PATCH /api/trades/{id}")
            .parameter("id", made)
            .json("{\"version\":0,\"name\":\"T " + scene.companyId() + "\"}"));
    function.ask(
        admin
            .asks("PUT /api/trades/{id}/companies")
            .parameter("id", made)
            .json("{\"add\":" + company + "}"));
    function.ask(admin.asks("GET /api/trades"));
    function.ask(admin.asks("DELETE /api/trades/{id}").parameter("id", made).query("companies=1"));
  }

  private static String edit(long version) {
    return "{\"version\":" + version + "," + named("Rehearsed") + "}";
  }

  private static String named(String name) {
    return "\"name\":\"" + name + "\"," + FIELDS;
  }

  private static ApiEvent of(RehearsalScene scene, Visitor visitor, String route) {
    return visitor.asks(route).parameter("id", scene.companyId().value());
  }

  @Override
  public ApiEvent ofNobody(Surroundings surroundings) {
    return RehearsalScene.nobody(surroundings).asks("GET /api/merges");
  }
}
