package ai.cicops.portal.local.demo;

import ai.cicops.portal.local.five9.calls.PhoneAgent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** CIC's people on the phone. */
final class Agents {
  private static final List<PhoneAgent> ALL =
      Stream.of(
              "Dana Miller",
              "Luis Ortega",
              "Ana Reyes",
              "Grace Thompson",
              "Marcus Bell",
              "Tiffany Nguyen",
              "Jordan Price",
              "Rosa Delgado",
              "Kevin O'Neal",
              "Shanice Brooks",
              "Paul Schmidt",
              "Emily Larsen",
              "Hector Ruiz",
              "Megan Foster",
              "Andre Coleman",
              "Yvonne Baker")
          .map(Agents::agent)
          .toList();

  private Agents() {}

  static List<PhoneAgent> all() {
    return ALL;
  }

  /** Each company is served mostly by a few. */
  static PhoneAgent serving(int company, Dice dice) {
    int team = company * 5;
    int member = dice.chance(0.85) ? dice.between(0, 4) : dice.between(0, ALL.size() - 1);
    return ALL.get((team + member) % ALL.size());
  }

  static PhoneAgent other(PhoneAgent than, Dice dice) {
    PhoneAgent one = dice.pick(ALL);
    return one.equals(than) ? ALL.get((ALL.indexOf(one) + 1) % ALL.size()) : one;
  }

  private static PhoneAgent agent(String name) {
    String login = name.toLowerCase(Locale.ROOT).replace("'", "").replace(' ', '.');
    return new PhoneAgent(login + "@cic.example", name);
  }
}
