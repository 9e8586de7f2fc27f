package ai.cicops.portal.teams.lambda;

import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.Route;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import ai.cicops.portal.teams.KeepTeamMembers;
import ai.cicops.portal.teams.KeepTeams;
import ai.cicops.portal.teams.TeamPeople;
import ai.cicops.portal.teams.dynamodb.DynamoTeams;
import java.util.HashMap;
import java.util.Map;

/** Teams and who is in them: for admins and supervisors. */
public final class KeepTeamsHandler extends HttpFunction {
  public KeepTeamsHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, KeepTeamsHandler::new, new KeepTeamsRehearsal());
  }

  public KeepTeamsHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(surroundings, new Gate(dynamo, surroundings), stores(surroundings, dynamo));
  }

  KeepTeamsHandler(Surroundings surroundings, Gate gate, Stores stores) {
    super(surroundings, routes(surroundings, gate, stores));
  }

  private static Stores stores(Surroundings surroundings, Dynamo dynamo) {
    return new Stores(
        new DynamoTeams(dynamo, surroundings),
        new DynamoPeople(dynamo, surroundings),
        new DynamoCompanies(dynamo, surroundings));
  }

  private static Map<String, Route> routes(Surroundings surroundings, Gate gate, Stores stores) {
    var settings = surroundings.settings();
    var zone = settings.zone("PORTAL_ZONE", "America/New_York");
    settings.check();
    var clock = surroundings.clock();
    var keep = new KeepTeams(stores.teams(), stores.people(), surroundings.ids(), clock);
    var members = new KeepTeamMembers(keep, stores.teams(), stores.people(), clock);
    var teams = new TeamRoutes(keep, members, stores.people());
    var people =
        new TeamPeopleRoutes(
            keep,
            new TeamPeople(stores.teams(), stores.people(), zone),
            stores.companies(),
            clock,
            zone);
    var routes = new HashMap<String, Keepers.KeeperRoute>();
    routes.put("GET /api/teams", teams::list);
    routes.put("POST /api/teams", teams::create);
    routes.put("GET /api/teams/{id}", teams::show);
    routes.put("PATCH /api/teams/{id}", teams::rename);
    routes.put("PUT /api/teams/{id}/supervisor", teams::handOver);
    routes.put("PUT /api/teams/{id}/discard", teams::discard);
    routes.put("DELETE /api/teams/{id}/discard", teams::undiscard);
    routes.put("PUT /api/teams/{id}/members/{user}", teams::add);
    routes.put("DELETE /api/teams/{id}/members/{user}", teams::remove);
    routes.put("GET /api/teams/{id}/members", people::members);
    routes.put("GET /api/teams/{id}/excluded", people::excluded);
    routes.put("GET /api/teams/{id}/supervisors", people::supervisors);
    var all = new HashMap<String, Route>();
    routes.forEach((key, route) -> all.put(key, gate.signedIn(Keepers.only(route))));
    return all;
  }
}
