package ai.cicops.portal.teams;

import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.Unavailable;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes teams, renames them, hands them over and discards them. Admins see and keep every team;
 * supervisors keep their own, and see those that they are in.
 */
public final class KeepTeams {
  /** Who joins or leaves is counted at the team, so that many at once take turns. */
  static final int RACES = 20;

  private final Teams teams;
  private final People people;
  private final Ids ids;
  private final InstantSource clock;

  public KeepTeams(Teams teams, People people, Ids ids, InstantSource clock) {
    this.teams = teams;
    this.people = people;
    this.ids = ids;
    this.clock = clock;
  }

  /** Those that somebody sees, by name. */
  public List<Team> list(Person person) {
    var in = teams.of(person.id()).keySet();
    return teams.list().stream()
        .filter(team -> team.isKeptBy(person) || (team.isActive() && in.contains(team.id())))
        .toList();
  }

  public Optional<Team> find(Person person, TeamId id) {
    return teams.find(id).filter(team -> sees(person, team));
  }

  private boolean sees(Person person, Team team) {
    return team.isKeptBy(person)
        || (team.isActive() && teams.of(person.id()).containsKey(team.id()));
  }

  /** Whoever makes one is its supervisor. */
  public TeamOutcome create(Actor actor, String name) {
    for (int race = 0; race < RACES; race++) {
      if (teams.named(name).isPresent()) {
        return new TeamOutcome.NameTaken();
      }
      var made = new Team(new TeamId(ids.next()), name, actor.person().id(), 0, null, 0);
      var entry =
          entry(actor, "team_created", made)
              .changing(Map.of(), Map.of("name", name, "supervisor", made.supervisor().value()));
      if (teams.add(made, new Deed(entry))) {
        return new TeamOutcome.Kept(made);
      }
    }
    throw raced();
  }

  public TeamOutcome rename(Actor actor, TeamId id, long version, String name) {
    return kept(actor, id, version, team -> renamed(actor, team, name));
  }

  private TeamOutcome renamed(Actor actor, Team team, String name) {
    return team.name().equals(name)
        ? new TeamOutcome.Kept(team)
        : changed(
            team,
            team.named(name),
            entry(actor, "team_renamed", team)
                .changing(Map.of("name", team.name()), Map.of("name", name)));
  }

  /**
   * @param to a supervisor or an admin who may sign in
   */
  public TeamOutcome handOver(Actor actor, TeamId id, long version, UserId to) {
    return kept(actor, id, version, team -> handedOver(actor, team, to));
  }

  private TeamOutcome handedOver(Actor actor, Team team, UserId to) {
    if (team.supervisor().equals(to)) {
      return new TeamOutcome.Kept(team);
    }
    if (people.find(to).filter(TeamPeople::maySupervise).isEmpty()) {
      return new TeamOutcome.NoSuchPerson();
    }
    return changed(
        team,
        team.under(to),
        entry(actor, "team_handed_over", team)
            .changing(
                Map.of("supervisor", team.supervisor().value()), Map.of("supervisor", to.value())));
  }

  private TeamOutcome kept(
      Actor actor, TeamId id, long version, Function<Team, TeamOutcome> change) {
    return active(
            actor,
            id,
            team ->
                Optional.of(
                    team.version() == version ? change.apply(team) : new TeamOutcome.Stale(team)))
        .orElseThrow();
  }

  /** For what happens to a team that is not discarded, by whoever keeps it. */
  Optional<TeamOutcome> active(
      Actor actor, TeamId id, Function<Team, Optional<TeamOutcome>> change) {
    return found(
        actor,
        id,
        team -> team.isActive() ? change.apply(team) : Optional.of(new TeamOutcome.Discarded()));
  }

  private Optional<TeamOutcome> found(
      Actor actor, TeamId id, Function<Team, Optional<TeamOutcome>> change) {
    var found = find(actor.person(), id);
    if (found.isEmpty()) {
      return Optional.of(new TeamOutcome.NotFound());
    }
    return found.get().isKeptBy(actor.person())
        ? change.apply(found.get())
        : Optional.of(new TeamOutcome.NotAllowed());
  }

  /** Who is in it stays written down, and is in it again when this is taken back. */
  public TeamOutcome discard(Actor actor, TeamId id) {
    return found(actor, id, team -> Optional.of(discarded(actor, team))).orElseThrow();
  }

  private TeamOutcome discarded(Actor actor, Team team) {
    var now = clock.instant();
    return team.isActive()
        ? changed(
            team,
            team.discarded(now),
            entry(actor, "team_discarded", team)
                .changing(Map.of(), Map.of("discardedAt", now.toString())))
        : new TeamOutcome.Kept(team);
  }

  public TeamOutcome undiscard(Actor actor, TeamId id) {
    return found(actor, id, team -> Optional.of(undiscarded(actor, team))).orElseThrow();
  }

  private TeamOutcome undiscarded(Actor actor, Team team) {
    var discardedAt = team.discardedAt();
    return discardedAt == null
        ? new TeamOutcome.Kept(team)
        : changed(
            team,
            team.discarded(null),
            entry(actor, "team_undiscarded", team)
                .changing(Map.of("discardedAt", discardedAt.toString()), Map.of()));
  }

  private TeamOutcome changed(Team before, Team after, AuditEntry entry) {
    for (int race = 0; race < RACES; race++) {
      var namesake = teams.named(after.name());
      if (after.isActive() && namesake.filter(other -> !other.equals(after.id())).isPresent()) {
        return new TeamOutcome.NameTaken();
      }
      if (teams.change(before, after, new Deed(entry))) {
        return new TeamOutcome.Kept(after.next());
      }
      var now = teams.find(before.id());
      if (now.isEmpty()) {
        return new TeamOutcome.NotFound();
      }
      if (now.get().version() != before.version()) {
        return new TeamOutcome.Stale(now.get());
      }
    }
    throw raced();
  }

  private AuditEntry entry(Actor actor, String action, Team team) {
    var once = Long.toString(team.version());
    return actor.does(action, subject(team.id()), clock.instant(), once, Map.of());
  }

  /** What the audit knows a team by. */
  static String subject(TeamId id) {
    return "team#" + id;
  }

  static Unavailable raced() {
    return new Unavailable("teams_raced", null);
  }
}
