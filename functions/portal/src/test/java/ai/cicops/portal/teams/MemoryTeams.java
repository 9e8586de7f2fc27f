package ai.cicops.portal.teams;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Twin of {@link Teams}; what changes leave behind goes to an audit log and a list of events. */
public final class MemoryTeams implements Teams {
  private final Map<TeamId, Team> teams = new HashMap<>();
  private final Map<TeamId, List<Membership>> memberships = new HashMap<>();
  private final List<OutboxEvent> events = new ArrayList<>();
  private final AuditLog audit;

  public MemoryTeams() {
    this(new MemoryAuditLog());
  }

  public MemoryTeams(AuditLog audit) {
    this.audit = audit;
  }

  /** What others were to hear, in order. */
  public synchronized List<OutboxEvent> events() {
    return List.copyOf(events);
  }

  @Override
  public synchronized List<Team> list() {
    return teams.values().stream().sorted(Comparator.comparing(Team::sortKey)).toList();
  }

  @Override
  public synchronized Optional<Team> find(TeamId id) {
    return Optional.ofNullable(teams.get(id));
  }

  @Override
  public synchronized Optional<TeamId> named(String name) {
    return teams.values().stream()
        .filter(Team::isActive)
        .filter(team -> Team.folded(team.name()).equals(Team.folded(name)))
        .map(Team::id)
        .findFirst();
  }

  @Override
  public synchronized List<Membership> memberships(TeamId id) {
    return memberships.getOrDefault(id, List.of()).stream()
        .sorted(
            Comparator.comparing((Membership each) -> each.user().value())
                .thenComparing(Membership::from))
        .toList();
  }

  @Override
  public synchronized Map<TeamId, Instant> of(UserId user) {
    var of = new HashMap<TeamId, Instant>();
    memberships.forEach((team, all) ->
        all.stream()
            .filter(each -> each.user().equals(user) && each.isOpen())
            .forEach(each -> of.put(team, each.from())));
    return of;
  }

  @Override
  public synchronized boolean add(Team team, Deed deed) {
    if (teams.containsKey(team.id()) || named(team.name()).isPresent()) {
      return false;
    }
    teams.put(team.id(), team);
    return leave(deed);
  }

  @Override
  public synchronized boolean change(Team before, Team after, Deed deed) {
    var now = teams.get(before.id());
    boolean free =
        !after.isActive() || named(after.name()).filter(id -> !id.equals(after.id())).isEmpty();
    if (now == null || now.version() != before.version() || !free) {
      return false;
    }
    teams.put(after.id(), after.of(now.people()).next());
    return leave(deed);
  }

  @Override
  public synchronized boolean join(TeamId team, UserId user, Instant from, Deed deed) {
    var now = teams.get(team);
    if (now == null
        || !now.isActive()
        || now.people() >= Team.MOST
        || of(user).containsKey(team)
        || begun(team, user, from).isPresent()) {
      return false;
    }
    memberships.computeIfAbsent(team, _ -> new ArrayList<>()).add(new Membership(user, from, null));
    teams.put(team, now.of(now.people() + 1));
    return leave(deed);
  }

  @Override
  public synchronized boolean leave(
      TeamId team, UserId user, Instant from, Instant until, Deed deed) {
    var now = teams.get(team);
    var begun = begun(team, user, from).filter(Membership::isOpen);
    if (now == null || !now.isActive() || begun.isEmpty()) {
      return false;
    }
    memberships
        .getOrDefault(team, new ArrayList<>())
        .replaceAll(each -> each.equals(begun.get()) ? each.until(until) : each);
    teams.put(team, now.of(now.people() - 1));
    return leave(deed);
  }

  private Optional<Membership> begun(TeamId team, UserId user, Instant from) {
    return memberships.getOrDefault(team, List.of()).stream()
        .filter(each -> each.user().equals(user) && each.from().equals(from))
        .findFirst();
  }

  private boolean leave(Deed deed) {
    audit.append(deed.entry());
    events.addAll(deed.events());
    return true;
  }
}
