package ai.cicops.portal.local.demo;

import ai.cicops.portal.local.demo.DemoTeam.Time;
import java.util.List;

/** The teams of the demo: people came and went, and one came back. */
final class DemoTeams {
  private DemoTeams() {}

  static List<DemoTeam> all() {
    return List.of(
        new DemoTeam(
            "night-dispatch",
            "Night dispatch",
            "supervisor@cic.example",
            List.of(
                new Time("agent@cic.example", 120, null),
                new Time("luis.ortega@cic.example", 88, 41),
                new Time("dispatch@bayside.example", 64, null),
                new Time("office@summit.example", 30, 12),
                new Time("luis.ortega@cic.example", 9, null))),
        new DemoTeam(
            "western-accounts",
            "Western accounts",
            "supervisor.west@cic.example",
            List.of(
                new Time("supervisor@cic.example", 75, null),
                new Time("owner@cascade.example", 60, null),
                new Time("owner@goldenstate.example", 22, null))));
  }
}
