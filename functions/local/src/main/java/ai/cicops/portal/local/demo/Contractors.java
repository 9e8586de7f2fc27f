package ai.cicops.portal.local.demo;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The companies of the demo, one row each. */
final class Contractors {
  private static final DemoOrganization HOME_GROUP =
      new DemoOrganization("home-group", "Home Group");
  private static final List<String> SOURCES = List.of("Website", "Google", "Truck", "Mailer");
  private static final String EASTERN = "America/New_York";
  private static final String CENTRAL = "America/Chicago";
  private static final String MOUNTAIN = "America/Denver";
  private static final String PACIFIC = "America/Los_Angeles";

  private final List<Contractor> all = new ArrayList<>();

  private Contractors() {
    add(
        "northside-plumbing",
        "Northside Plumbing",
        CENTRAL,
        "Minneapolis, MN",
        "Plumbing, Drain Cleaning",
        null,
        640,
        "Main, After Hours, Water Heaters",
        habits(56, 0.2, Season.COLD, 0.07, 0.98, "Plumbing", "612 651 763 952 507 320"));
    add(
        "summit-heating-air",
        "Summit Heating & Air",
        MOUNTAIN,
        "Denver, CO",
        "HVAC",
        null,
        520,
        "Main, After Hours, Tune-Up Reminders",
        habits(
            88, 0.14, Season.COLD_AND_HEAT, 0.12, 0.99, "HVAC", "303 720 970 719 983 307 308 402"));
    add(
        "bayside-plumbing",
        "Bayside Plumbing",
        EASTERN,
        "Tampa, FL",
        "Plumbing",
        HOME_GROUP,
        410,
        "Main, After Hours",
        habits(41, 0.2, Season.STORMS, 0.06, 0.97, "Plumbing", "813 727 941 352 863 656"));
    add(
        "coastal-comfort-air",
        "Coastal Comfort Air",
        EASTERN,
        "Jacksonville, FL",
        "HVAC",
        HOME_GROUP,
        410,
        "Main, After Hours",
        habits(30, 0.16, Season.HEAT, 0.08, 0.97, "HVAC", "904 386 912 321 407"));
    add(
        "evergreen-electric",
        "Evergreen Electric",
        EASTERN,
        "Atlanta, GA",
        "Electrical",
        HOME_GROUP,
        300,
        "Main",
        habits(18, 0.1, Season.STEADY, 0.05, 0.97, "Electrical", "404 470 678 770 762"));
    add(
        "harbor-drain-sewer",
        "Harbor Drain & Sewer",
        EASTERN,
        "Savannah, GA",
        "Drain Cleaning",
        HOME_GROUP,
        300,
        "Main, After Hours",
        habits(12, 0.3, Season.STORMS, 0.04, 0.97, "Drain", "912 229 478 843 854"));
    add(
        "bright-electric",
        "Bright Electric",
        "America/Phoenix",
        "Phoenix, AZ",
        "Electrical",
        null,
        350,
        "Main, After Hours",
        habits(37, 0.12, Season.HEAT, 0.06, 0.98, "Electrical", "602 480 623 520 928"));
    add(
        "metro-air-mechanical",
        "Metro Air Mechanical",
        CENTRAL,
        "Dallas, TX",
        "HVAC, Plumbing",
        null,
        700,
        "Main, After Hours, Plumbing",
        habits(
            122, 0.15, Season.HEAT, 0.09, 0.99, "HVAC", "214 469 972 817 682 945 903 940 430 254"));
    add(
        "cascade-garage-doors",
        "Cascade Garage Doors",
        PACIFIC,
        "Portland, OR",
        "Garage Door",
        null,
        260,
        "Main, After Hours",
        habits(21, 0.15, Season.STEADY, 0.05, 0.96, "Garage Door", "503 971 360 541"));
    add(
        "golden-state-roofing",
        "Golden State Roofing",
        PACIFIC,
        "Sacramento, CA",
        "Roofing",
        null,
        230,
        "Main",
        habits(16, 0.05, Season.COLD, 0.1, 0.9, "Roofing", "916 279 530 209 707"));
    add(
        "liberty-restoration",
        "Liberty Restoration",
        EASTERN,
        "Philadelphia, PA",
        "Restoration",
        null,
        480,
        "Emergency Line",
        habits(8, 0.65, Season.STORMS, 0.05, 1.0, "Restoration", "215 267 445 610 484 856"));
    add(
        "great-lakes-appliance",
        "Great Lakes Appliance",
        EASTERN,
        "Detroit, MI",
        "Appliance Repair",
        null,
        190,
        "Main",
        habits(3, 0.05, Season.STEADY, 0.03, 0.95, "Appliance", "313 248 586 734"));
    add(
        "prairie-windows-doors",
        "Prairie Windows & Doors",
        CENTRAL,
        "Omaha, NE",
        "Windows & Doors",
        null,
        3,
        "Main",
        habits(10, 0.06, Season.STEADY, 0.05, 0.97, "Windows", "402 531 712 308"));
    add(
        "juniper-home-services",
        "Juniper Home Services",
        "America/Boise",
        "Boise, ID",
        "Plumbing, Electrical",
        null,
        12,
        "Main",
        habits(0, 0.1, Season.STEADY, 0, 1, "Plumbing", "208 986"));
  }

  static List<Contractor> all() {
    return List.copyOf(new Contractors().all);
  }

  private void add(
      String id,
      String name,
      String zone,
      String place,
      String trades,
      @Nullable DemoOrganization organization,
      int createdDaysAgo,
      String lines,
      Habits habits) {
    List<String> campaigns = split(lines).stream().map(line -> name + " - " + line).toList();
    DemoCompany company =
        new DemoCompany(
            id,
            name,
            ZoneId.of(zone),
            place,
            split(trades),
            organization,
            campaigns,
            numbers(campaigns, habits.areaCodes().getFirst()),
            createdDaysAgo);
    all.add(new Contractor(all.size(), company, habits));
  }

  /**
   * The main line has several, each with its source; they are the last ten of the fictitious range,
   * two contractors apart where they share a code.
   */
  private List<DemoNumber> numbers(List<String> campaigns, String areaCode) {
    long sharing =
        all.stream()
            .filter(other -> other.habits().areaCodes().getFirst().equals(areaCode))
            .count();
    int last = 99 - 5 * (int) sharing;
    List<DemoNumber> numbers = new ArrayList<>();
    for (String campaign : campaigns) {
      boolean first = numbers.isEmpty();
      for (String source : first ? SOURCES.subList(0, 3) : SOURCES.subList(0, 1)) {
        String line = campaign.substring(campaign.indexOf(" - ") + 3);
        String number = "+1%s55501%02d".formatted(areaCode, last--);
        numbers.add(
            new DemoNumber(number, first ? line + " (" + source + ")" : line, campaign, source));
      }
    }
    return numbers;
  }

  private static Habits habits(
      double callsPerDay,
      double emergencies,
      Season season,
      double outbound,
      double recorded,
      String skill,
      String codes) {
    return new Habits(
        callsPerDay,
        emergencies,
        season,
        outbound,
        recorded,
        Arrays.asList(codes.split(" ")),
        skill);
  }

  private static List<String> split(String listed) {
    return List.of(listed.split(", "));
  }
}
