package ai.cicops.portal.local;

import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.local.demo.DemoTeam;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.teams.Team;
import ai.cicops.portal.teams.TeamId;
import ai.cicops.portal.teams.Teams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Puts the demo's people into teams, as of when they came; nobody hears of it. */
final class DemoTeamSeed {
  private final Teams teams;
  private final People people;

  DemoTeamSeed(Teams teams, People people) {
    this.teams = teams;
    this.people = people;
  }

  /** Those that are there stay as somebody may have changed them. */
  void teams(List<DemoTeam> all, Instant epoch) {
    all.stream()
        .filter(demo -> teams.find(new TeamId(demo.id())).isEmpty())
        .forEach(demo -> team(demo, epoch));
  }

  private void team(DemoTeam demo, Instant epoch) {
    var id = new TeamId(demo.id());
    var made = new Team(id, demo.name(), user(demo.supervisor()), 0, null, 0);
    teams.add(made, deed(id, "team_created", daysAgo(epoch, demo.createdDaysAgo()), Map.of()));
    for (var time : demo.times()) {
      var user = user(time.person());
      var from = daysAgo(epoch, time.fromDaysAgo());
      var detail = Map.of("user", user.value());
      teams.join(id, user, from, deed(id, "team_member_added", from, detail));
      if (time.untilDaysAgo() != null) {
        var until = daysAgo(epoch, time.untilDaysAgo());
        teams.leave(id, user, from, until, deed(id, "team_member_removed", until, detail));
      }
    }
  }

  private UserId user(String email) {
    return people.account(new EmailAddress(email)).map(Account::user).orElseThrow();
  }

  private static Instant daysAgo(Instant epoch, int days) {
    return epoch.minus(Duration.ofDays(days));
  }

  private static Deed deed(TeamId id, String action, Instant at, Map<String, String> details) {
    return new Deed(
        new AuditEntry(
            "team#" + id,
            at,
            action + details.getOrDefault("user", ""),
            AuditEntry.SYSTEM,
            action,
            "",
            details));
  }
}
