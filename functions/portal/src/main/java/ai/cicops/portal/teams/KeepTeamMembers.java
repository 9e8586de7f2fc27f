package ai.cicops.portal.teams;

import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings people into a team and takes them out, any number of times, for whoever keeps it. The
 * person hears of it; what they may is the same before and after.
 */
public final class KeepTeamMembers {
  /** The events of the bus that make it a mail. */
  public static final String ADDED = "TeamMemberAdded";

  public static final String REMOVED = "TeamMemberRemoved";

  private final KeepTeams keepTeams;
  private final Teams teams;
  private final People people;
  private final InstantSource clock;

  public KeepTeamMembers(KeepTeams keepTeams, Teams teams, People people, InstantSource clock) {
    this.keepTeams = keepTeams;
    this.teams = teams;
    this.people = people;
    this.clock = clock;
  }

  /** Whom one may not see is nobody; who is in it already stays. */
  public TeamOutcome add(Actor actor, TeamId id, UserId user) {
    return taking(actor, id, team -> joined(actor, team, user));
  }

  private Optional<TeamOutcome> joined(Actor actor, Team team, UserId user) {
    if (teams.of(user).containsKey(team.id())) {
      return Optional.of(new TeamOutcome.Kept(team));
    }
    if (people.find(user).filter(other -> TeamPeople.mayAdd(actor.person(), other)).isEmpty()) {
      return Optional.of(new TeamOutcome.NoSuchPerson());
    }
    if (team.people() >= Team.MOST) {
      return Optional.of(new TeamOutcome.TooMany());
    }
    var now = clock.instant();
    var deed = deed(actor, "team_member_added", ADDED, team.id(), user, now);
    return teams.join(team.id(), user, now, deed)
        ? Optional.of(new TeamOutcome.Kept(team.of(team.people() + 1)))
        : Optional.empty();
  }

  /** Who has left already has left. */
  public TeamOutcome remove(Actor actor, TeamId id, UserId user) {
    return taking(actor, id, team -> left(actor, team, user));
  }

  private Optional<TeamOutcome> left(Actor actor, Team team, UserId user) {
    var from = teams.of(user).get(team.id());
    if (from == null) {
      return Optional.of(
          wasIn(team.id(), user) ? new TeamOutcome.Kept(team) : new TeamOutcome.NoSuchPerson());
    }
    var now = clock.instant();
    var deed = deed(actor, "team_member_removed", REMOVED, team.id(), user, now);
    return teams.leave(team.id(), user, from, now, deed)
        ? Optional.of(new TeamOutcome.Kept(team.of(team.people() - 1)))
        : Optional.empty();
  }

  private boolean wasIn(TeamId id, UserId user) {
    return teams.memberships(id).stream().anyMatch(each -> each.user().equals(user));
  }

  /** Whoever was not first looks again at what there is. */
  private TeamOutcome taking(Actor actor, TeamId id, Function<Team, Optional<TeamOutcome>> change) {
    for (int race = 0; race < KeepTeams.RACES; race++) {
      var outcome = keepTeams.active(actor, id, change);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw KeepTeams.raced();
  }

  private static Deed deed(
      Actor actor, String action, String event, TeamId id, UserId user, Instant now) {
    var entry =
        actor.does(
            action, KeepTeams.subject(id), now, user + " " + now, Map.of("user", user.value()));
    return new Deed(
        entry,
        new OutboxEvent(
            entry.id(),
            now,
            "portal.teams",
            event,
            Map.of("teamId", id.value(), "userId", user.value())));
  }
}
