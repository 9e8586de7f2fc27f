package ai.cicops.portal.teams.dynamodb;

import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import ai.cicops.portal.teams.Membership;
import ai.cicops.portal.teams.Team;
import ai.cicops.portal.teams.TeamId;
import ai.cicops.portal.teams.Teams;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Teams, each with an item for every membership there ever was. */
public final class DynamoTeams implements Teams {
  private static final String ACTIVE = "attribute_exists(pk) AND attribute_not_exists(discardedAt)";

  private final Dynamo dynamo;
  private final String table;
  private final String audit;

  public DynamoTeams(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
  }

  @Override
  public List<Team> list() {
    return dynamo
        .all(
            QueryRequest.builder()
                .tableName(table)
                .indexName("byName")
                .keyConditionExpression("namePk = :namePk")
                .expressionAttributeValues(Map.of(":namePk", Item.text(TeamItems.TEAMS)))
                .build())
        .stream()
        .map(TeamItems::team)
        .toList();
  }

  @Override
  public Optional<Team> find(TeamId id) {
    return dynamo.get(table, TeamItems.pk(id), TeamItems.TEAM).map(TeamItems::team);
  }

  @Override
  public Optional<TeamId> named(String name) {
    return dynamo
        .get(table, TeamItems.namePk(name), TeamItems.NAME)
        .map(item -> new TeamId(item.required(TeamItems.TEAM)));
  }

  @Override
  public List<Membership> memberships(TeamId id) {
    return dynamo.beginning(table, TeamItems.pk(id), TeamItems.MEMBER).stream()
        .map(TeamItems::membership)
        .toList();
  }

  @Override
  public Map<TeamId, Instant> of(UserId user) {
    return dynamo.beginning(table, TeamItems.ofPk(user), "").stream()
        .collect(Collectors.toMap(TeamItems::id, TeamItems::from));
  }

  @Override
  public boolean add(Team team, Deed deed) {
    return new Transaction(dynamo, table)
        .putNew(TeamItems.item(team))
        .putNew(TeamItems.name(team))
        .leave(audit, deed)
        .commit();
  }

  @Override
  public boolean change(Team before, Team after, Deed deed) {
    var values =
        new HashMap<>(
            Map.of(
                ":name", Item.text(after.name()),
                ":nameSk", Item.text(after.sortKey()),
                ":supervisor", Item.text(after.supervisor().value()),
                ":version", Item.number(before.version()),
                ":one", Item.number(1)));
    var set = "SET #name = :name, nameSk = :nameSk, supervisor = :supervisor";
    var discardedAt = after.discardedAt();
    if (discardedAt != null) {
      values.put(":discardedAt", Item.text(discardedAt.toString()));
    }
    var together =
        new Transaction(dynamo, table)
            .update(
                TeamItems.key(after.id()),
                set
                    + (discardedAt == null ? " REMOVE discardedAt" : ", discardedAt = :discardedAt")
                    + " ADD version :one",
                "version = :version",
                values);
    return renamed(together, before, after).leave(audit, deed).commit();
  }

  /** A name is taken while its team is not discarded. */
  private static Transaction renamed(Transaction together, Team before, Team after) {
    boolean same = Team.folded(before.name()).equals(Team.folded(after.name()));
    if (before.isActive() && !(after.isActive() && same)) {
      together.delete(Item.key(TeamItems.namePk(before.name()), TeamItems.NAME));
    }
    if (after.isActive() && !(before.isActive() && same)) {
      together.putNew(TeamItems.name(after));
    }
    return together;
  }

  @Override
  public boolean join(TeamId team, UserId user, Instant from, Deed deed) {
    return new Transaction(dynamo, table)
        .putNew(TeamItems.of(user, team, from))
        .putNew(TeamItems.member(team, user, from))
        .update(
            TeamItems.key(team),
            "ADD people :one",
            ACTIVE + " AND people < :most",
            Map.of(":one", Item.number(1), ":most", Item.number(Team.MOST)))
        .leave(audit, deed)
        .commit();
  }

  @Override
  public boolean leave(TeamId team, UserId user, Instant from, Instant until, Deed deed) {
    Map<String, AttributeValue> begun = Map.of(":from", Item.text(from.toString()));
    return new Transaction(dynamo, table)
        .delete(Item.key(TeamItems.ofPk(user), TeamItems.pk(team)), "#from = :from", begun)
        .update(
            TeamItems.memberKey(team, user, from),
            "SET #until = :until",
            "attribute_exists(pk) AND attribute_not_exists(#until)",
            Map.of(":until", Item.text(until.toString())))
        .update(TeamItems.key(team), "ADD people :less", ACTIVE, Map.of(":less", Item.number(-1)))
        .leave(audit, deed)
        .commit();
  }
}
