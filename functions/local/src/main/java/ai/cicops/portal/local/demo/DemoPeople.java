package ai.cicops.portal.local.demo;

import java.util.List;
import java.util.Set;

/** The accounts of the demo, all with the password of the local run. */
final class DemoPeople {
  private static final Set<String> ALL =
      Set.of(
          "listen",
          "download",
          "export",
          "edit_playbook",
          "manage_members",
          "manage_billing",
          "manage_clients");
  private static final Set<String> USUAL = Set.of("listen", "download", "export");
  private static final List<String> HOME_GROUP =
      List.of(
          "bayside-plumbing", "coastal-comfort-air", "evergreen-electric", "harbor-drain-sewer");

  private DemoPeople() {}

  static List<DemoPerson> all() {
    return List.of(
        staff("admin@cic.example", "Morgan Ellis", "admin"),
        staff(
            "supervisor@cic.example",
            "Renee Castillo",
            "supervisor",
            "northside-plumbing",
            "summit-heating-air",
            "bright-electric",
            "bayside-plumbing",
            "coastal-comfort-air",
            "prairie-windows-doors",
            "juniper-home-services"),
        staff(
            "supervisor.west@cic.example",
            "Theo Lindqvist",
            "supervisor",
            "cascade-garage-doors",
            "golden-state-roofing",
            "bright-electric"),
        staff(
            "agent@cic.example",
            "Dana Miller",
            "agent",
            "northside-plumbing",
            "summit-heating-air",
            "bright-electric"),
        staff(
            "luis.ortega@cic.example",
            "Luis Ortega",
            "agent",
            "summit-heating-air",
            "metro-air-mechanical"),
        owner("owner@northside.example", "Erik Halvorsen", "northside-plumbing"),
        member(
            "office@northside.example",
            "Joan Petersen",
            "northside-plumbing",
            Set.of("listen", "export", "edit_playbook")),
        owner("owner@summit.example", "Carla Montoya", "summit-heating-air"),
        member("office@summit.example", "Beth Sandoval", "summit-heating-air", USUAL),
        new DemoPerson(
            "billing@homegroup.example",
            "Priya Raman",
            "customer",
            HOME_GROUP,
            Set.of("listen", "download", "export", "manage_billing"),
            false),
        new DemoPerson(
            "owner@homegroup.example", "Walter Haynes", "customer", HOME_GROUP, ALL, true),
        member("dispatch@bayside.example", "Keisha Monroe", "bayside-plumbing", USUAL),
        owner("owner@bright.example", "Ray Delgado", "bright-electric"),
        owner("owner@metroair.example", "Susan Whitfield", "metro-air-mechanical"),
        owner("owner@cascade.example", "Neil Okafor", "cascade-garage-doors"),
        owner("owner@goldenstate.example", "Linda Yamamoto", "golden-state-roofing"),
        owner("owner@liberty.example", "Frank DiNardo", "liberty-restoration"),
        owner("owner@greatlakes.example", "Stan Kowalski", "great-lakes-appliance"),
        owner("owner@prairie.example", "Holly Brandt", "prairie-windows-doors"),
        owner("owner@juniper.example", "Marcus Webb", "juniper-home-services"));
  }

  private static DemoPerson staff(String email, String name, String role, String... companies) {
    return new DemoPerson(email, name, role, List.of(companies), Set.of(), false);
  }

  private static DemoPerson owner(String email, String name, String company) {
    return new DemoPerson(email, name, "customer", List.of(company), ALL, true);
  }

  private static DemoPerson member(
      String email, String name, String company, Set<String> permissions) {
    return new DemoPerson(email, name, "customer", List.of(company), permissions, false);
  }
}
