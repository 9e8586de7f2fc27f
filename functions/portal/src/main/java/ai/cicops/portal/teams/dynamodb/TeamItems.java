package ai.cicops.portal.teams.dynamodb;

import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.teams.Membership;
import ai.cicops.portal.teams.Team;
import ai.cicops.portal.teams.TeamId;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of teams, of their names and of who is in them. */
final class TeamItems {
  static final String TEAM = "team";
  static final String TEAMS = "teams";
  static final String MEMBER = "member#";
  static final String NAME = "name";
  private static final String PK = "team#";
  private static final String FROM = "from";

  private TeamItems() {}

  static String pk(TeamId id) {
    return PK + id;
  }

  static Map<String, AttributeValue> key(TeamId id) {
    return Item.key(pk(id), TEAM);
  }

  static Item item(Team team) {
    return Item.of(TEAM, pk(team.id()), TEAM)
        .with(NAME, team.name())
        .with("supervisor", team.supervisor().value())
        .with("people", team.people())
        .with("discardedAt", team.discardedAt())
        .with("version", team.version())
        .with("namePk", TEAMS)
        .with("nameSk", team.sortKey());
  }

  static Team team(Item item) {
    return new Team(
        new TeamId(item.pk().substring(PK.length())),
        item.required(NAME),
        new UserId(item.required("supervisor")),
        Math.toIntExact(item.number("people", 0)),
        item.instant("discardedAt").orElse(null),
        item.number("version", 0));
  }

  static String namePk(String name) {
    return "team-name#" + Sha256.hex(Team.folded(name));
  }

  static Item name(Team team) {
    return Item.of("team-name", namePk(team.name()), NAME).with(TEAM, team.id().value());
  }

  static Map<String, AttributeValue> memberKey(TeamId id, UserId user, Instant from) {
    return Item.key(pk(id), MEMBER + user + "#" + Item.sortable(from));
  }

  static Item member(TeamId id, UserId user, Instant from) {
    return Item.of("team-member", pk(id), MEMBER + user + "#" + Item.sortable(from))
        .with("user", user.value())
        .with(FROM, from);
  }

  static Membership membership(Item member) {
    return new Membership(
        new UserId(member.required("user")), from(member), member.instant("until").orElse(null));
  }

  static String ofPk(UserId user) {
    return "teams-of#" + user;
  }

  static Item of(UserId user, TeamId id, Instant from) {
    return Item.of("in-team", ofPk(user), pk(id)).with(FROM, from);
  }

  static TeamId id(Item of) {
    return new TeamId(of.sk().substring(PK.length()));
  }

  static Instant from(Item item) {
    return Instant.parse(item.required(FROM));
  }
}
