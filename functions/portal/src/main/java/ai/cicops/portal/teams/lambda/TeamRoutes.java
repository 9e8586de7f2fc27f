package ai.cicops.portal.teams.lambda;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.lambda.Parse;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.teams.KeepTeamMembers;
import ai.cicops.portal.teams.KeepTeams;
import ai.cicops.portal.teams.Team;
import ai.cicops.portal.teams.TeamId;
import ai.cicops.portal.teams.TeamOutcome;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Teams, and who comes into them and goes. */
final class TeamRoutes {
  private final KeepTeams keep;
  private final KeepTeamMembers members;
  private final People people;

  TeamRoutes(KeepTeams keep, KeepTeamMembers members, People people) {
    this.keep = keep;
    this.members = members;
    this.people = people;
  }

  HttpAnswer list(HttpRequest request, Actor actor) {
    var teams = keep.list(actor.person());
    var known =
        people.profiles(teams.stream().map(Team::supervisor).distinct().toList()).stream()
            .collect(toMap(Person::id, identity()));
    return HttpAnswer.ok(
        new TeamsBody.All(
            teams.stream()
                .map(team -> TeamsBody.One.of(team, actor.person(), known::get))
                .toList()));
  }

  HttpAnswer create(HttpRequest request, Actor actor) {
    var name = Parse.name(request.json(TeamsBody.Create.class).name());
    return keep.create(actor, name) instanceof TeamOutcome.Kept(var team)
        ? HttpAnswer.created(one(team, actor))
        : HttpAnswer.refused(ErrorCode.NAME_TAKEN, "name", null);
  }

  HttpAnswer show(HttpRequest request, Actor actor) {
    return team(request)
        .flatMap(id -> keep.find(actor.person(), id))
        .map(team -> HttpAnswer.ok(one(team, actor)))
        .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
  }

  HttpAnswer rename(HttpRequest request, Actor actor) {
    var body = request.json(TeamsBody.Rename.class);
    var name = Parse.name(body.name());
    return of(request, actor, id -> keep.rename(actor, id, body.version(), name));
  }

  HttpAnswer handOver(HttpRequest request, Actor actor) {
    var body = request.json(TeamsBody.HandOver.class);
    var to = Parse.user(body.supervisor()).orElseThrow(() -> InvalidInput.field("supervisor"));
    return of(
        request,
        id -> {
          var outcome = keep.handOver(actor, id, body.version(), to);
          return outcome instanceof TeamOutcome.NoSuchPerson
              ? HttpAnswer.refused(ErrorCode.FIELD_INVALID, "supervisor", null)
              : answer(outcome, actor);
        });
  }

  HttpAnswer discard(HttpRequest request, Actor actor) {
    request.emptyJson();
    return of(request, actor, id -> keep.discard(actor, id));
  }

  HttpAnswer undiscard(HttpRequest request, Actor actor) {
    return of(request, actor, id -> keep.undiscard(actor, id));
  }

  HttpAnswer add(HttpRequest request, Actor actor) {
    request.emptyJson();
    return ofMember(request, actor, (id, user) -> members.add(actor, id, user));
  }

  HttpAnswer remove(HttpRequest request, Actor actor) {
    return ofMember(request, actor, (id, user) -> members.remove(actor, id, user));
  }

  private HttpAnswer ofMember(
      HttpRequest request, Actor actor, BiFunction<TeamId, UserId, TeamOutcome> change) {
    return Parse.user(request)
        .map(user -> of(request, actor, id -> change.apply(id, user)))
        .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
  }

  private HttpAnswer of(HttpRequest request, Actor actor, Function<TeamId, TeamOutcome> change) {
    return of(request, id -> answer(change.apply(id), actor));
  }

  private static HttpAnswer of(HttpRequest request, Function<TeamId, HttpAnswer> change) {
    return team(request).map(change).orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
  }

  static Optional<TeamId> team(HttpRequest request) {
    return TeamId.parse(request.pathParameter("id"));
  }

  private HttpAnswer answer(TeamOutcome outcome, Actor actor) {
    return switch (outcome) {
      case TeamOutcome.Kept(var team) -> HttpAnswer.ok(one(team, actor));
      case TeamOutcome.Stale(var newest) ->
          HttpAnswer.refusedShowing(ErrorCode.STALE, "current", one(newest, actor));
      case TeamOutcome.NameTaken() -> HttpAnswer.refused(ErrorCode.NAME_TAKEN, "name", null);
      case TeamOutcome.TooMany() -> HttpAnswer.refused(ErrorCode.TOO_MANY_IN_TEAM);
      case TeamOutcome.Discarded() -> HttpAnswer.refused(ErrorCode.TEAM_DISCARDED);
      case TeamOutcome.NotAllowed() -> HttpAnswer.refused(ErrorCode.NO_PERMISSION);
      case TeamOutcome.NoSuchPerson(), TeamOutcome.NotFound() ->
          HttpAnswer.refused(ErrorCode.NOT_FOUND);
    };
  }

  private TeamsBody.One one(Team team, Actor actor) {
    var known = people.profiles(List.of(team.supervisor()));
    return TeamsBody.One.of(team, actor.person(), _ -> known.isEmpty() ? null : known.getFirst());
  }
}
