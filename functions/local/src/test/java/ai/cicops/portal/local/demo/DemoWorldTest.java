package ai.cicops.portal.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.five9.calls.Leg;
import ai.cicops.portal.local.five9.calls.PhoneCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoWorldTest {
  private static final Instant EPOCH = Instant.parse("2026-09-16T15:20:00Z");
  private static final DemoWorld WORLD = new DemoWorld(7, EPOCH);
  private static final List<PhoneCall> QUARTER = quarter(WORLD);

  private static List<PhoneCall> quarter(DemoWorld world) {
    return IntStream.rangeClosed(0, 90)
        .mapToObj(back -> world.epochDay().minusDays(back))
        .flatMap(day -> world.calls(day).stream())
        .toList();
  }

  @Test
  void isTheSameEveryTimeForAnyDay() {
    LocalDate past = LocalDate.of(2025, 3, 9);
    LocalDate future = LocalDate.of(2031, 11, 2);
    assertEquals(WORLD.calls(past), new DemoWorld(7, EPOCH.plusSeconds(600)).calls(past));
    assertEquals(WORLD.calls(future), new DemoWorld(7, EPOCH).calls(future));
    assertFalse(WORLD.calls(past).equals(new DemoWorld(8, EPOCH).calls(past)));
  }

  @Test
  void callsStartOnTheirDayAndHaveUniqueIds() {
    Set<String> ids = new HashSet<>();
    QUARTER.forEach(call ->
        assertTrue(
            call.callId().matches("3000000?[0-9]{8,9}") && ids.add(call.callId()), call.callId()));
    LocalDate day = WORLD.epochDay();
    assertTrue(
        WORLD.calls(day).stream()
            .allMatch(call -> call.start().atZone(ZoneOffset.UTC).toLocalDate().equals(day)));
    PhoneCall one = QUARTER.get(4_711);
    assertEquals(one.start().atZone(ZoneOffset.UTC).toLocalDate(), CallIds.of(one.callId()).day());
  }

  @Test
  void hasTheSizesAskedFor() {
    assertTrue(
        QUARTER.size() > 35_000 && QUARTER.size() < 50_000, "calls in 90 days: " + QUARTER.size());
    Map<String, Long> perCompany =
        WORLD.companies().stream()
            .collect(
                Collectors.toMap(
                    DemoCompany::id,
                    company ->
                        QUARTER.stream()
                            .filter(call ->
                                company.campaigns().contains(String.valueOf(call.campaign())))
                            .count()));
    assertEquals(0, perCompany.get("juniper-home-services"));
    assertTrue(perCompany.getOrDefault("prairie-windows-doors", 0L) < 80);
    assertTrue(perCompany.getOrDefault("prairie-windows-doors", 0L) > 5);
    assertTrue(perCompany.getOrDefault("great-lakes-appliance", 0L) / 90.0 < 4);
    assertTrue(perCompany.getOrDefault("metro-air-mechanical", 0L) / 90.0 > 90);
    assertEquals(14, perCompany.size());
    assertEquals(
        4,
        WORLD.companies().stream()
            .filter(company ->
                company.organization() != null
                    && company.organization().name().equals("Home Group"))
            .count());
  }

  @Test
  void staysWithinItsSizeWheneverItBegins() {
    for (String epoch :
        List.of(
            "2026-01-20T10:00:00Z",
            "2026-05-30T10:00:00Z",
            "2026-08-15T23:00:00Z",
            "2026-12-01T01:00:00Z")) {
      int calls = quarter(new DemoWorld(1, Instant.parse(epoch))).size();
      assertTrue(calls > 30_000 && calls < 50_000, epoch + ": " + calls);
    }
  }

  @Test
  void keepsToFictitiousNumbersAndKnownCampaigns() {
    List<String> campaigns = WORLD.campaigns();
    QUARTER.stream()
        .flatMap(call -> call.legs().stream())
        .forEach(leg -> {
          assertTrue(leg.campaign() == null || campaigns.contains(leg.campaign()), leg::toString);
          for (String number : List.of(leg.ani(), leg.dnis())) {
            assertTrue(number.matches("|[2-9][0-9]{2}55501[0-9]{2}|10[0-9]{2}"), number);
          }
        });
    Set<String> numbers =
        WORLD.companies().stream()
            .flatMap(company -> company.numbers().stream())
            .map(DemoNumber::number)
            .collect(Collectors.toSet());
    assertEquals(
        WORLD.companies().stream().mapToLong(company -> company.numbers().size()).sum(),
        numbers.size());
  }

  @Test
  void showsEveryHabitOfThePhonePlatform() {
    Map<String, Long> types = count(Leg::callType);
    for (String type :
        List.of(
            "Inbound",
            "Manual",
            "Outbound",
            "Autodial",
            "Preview",
            "Internal",
            "Queue Callback",
            "3rd party transfer")) {
      assertTrue(types.getOrDefault(type, 0L) > 10, type + " in " + types);
    }
    Map<String, Long> dispositions = count(leg -> leg.disposition(Instant.MAX));
    double inbound = types.getOrDefault("Inbound", 1L);
    assertEquals(0.04, dispositions.getOrDefault("Abandon", 0L) / inbound, 0.015);
    assertEquals(0.15, dispositions.getOrDefault("Booked - New Customer", 0L) / inbound, 0.04);
    assertTrue(dispositions.size() > 20, dispositions.toString());
    assertTrue(
        QUARTER.stream()
            .anyMatch(call -> call.legs().stream().anyMatch(leg -> leg.audio().size() > 2)));
    double changed =
        QUARTER.stream()
            .filter(call -> call.legs().stream().anyMatch(leg -> lateChange(leg)))
            .count();
    assertEquals(0.2, changed / QUARTER.size(), 0.06);
  }

  private static boolean lateChange(Leg leg) {
    return !leg.dispositions().isEmpty()
        && leg.dispositions().getLast().at().isAfter(leg.wrappedUp().plusSeconds(300));
  }

  private static Map<String, Long> count(Function<Leg, String> by) {
    return QUARTER.stream()
        .flatMap(call -> call.legs().stream())
        .collect(Collectors.groupingBy(by, Collectors.counting()));
  }

  @Test
  void northsideHadAnOutage() {
    Incident outage = WORLD.incidents().getFirst();
    LocalDate day = outage.date(WORLD.epochDay());
    long calls =
        WORLD.calls("northside-plumbing", day).stream()
            .map(call -> call.start().atZone(WORLD.companies().getFirst().zone()))
            .filter(start ->
                start.toLocalDate().equals(day) && start.getHour() >= 7 && start.getHour() < 12)
            .count();
    assertEquals(0, calls);
    assertTrue(WORLD.calls("northside-plumbing", day.minusDays(7)).size() > 30);
  }

  @Test
  void keepsAudioOfTheNewestCallsOfEachCompany() {
    // the horizon moves on at every quarter of an hour
    Instant now = Instant.parse("2026-09-16T15:15:00Z");
    AudioHorizon horizon = new AudioHorizon(WORLD, 30, InstantSource.fixed(now));
    for (DemoCompany company : WORLD.companies()) {
      long kept =
          QUARTER.stream()
              .filter(call -> company.campaigns().contains(String.valueOf(call.campaign())))
              .filter(call -> call.end().isBefore(now))
              .filter(horizon::hasAudio)
              .count();
      boolean few =
          List.of("juniper-home-services", "prairie-windows-doors").contains(company.id());
      assertTrue(few ? kept <= 30 : kept == 30, company.id() + " " + kept);
    }
    PhoneCall later =
        WORLD.calls("summit-heating-air", WORLD.epochDay().plusDays(3)).stream()
            .filter(PhoneCall::recorded)
            .findFirst()
            .orElseThrow();
    assertTrue(horizon.hasAudio(later));
  }

  @Test
  void movesOnWithTheClock() {
    String campaign = WORLD.companies().getFirst().campaigns().getFirst();
    Instant now = new AudioHorizon(WORLD, 30, InstantSource.fixed(EPOCH)).since(campaign);
    Instant then =
        new AudioHorizon(WORLD, 30, InstantSource.fixed(EPOCH.plus(Duration.ofDays(7))))
            .since(campaign);
    assertTrue(then.isAfter(EPOCH), then + " is a week after " + now);
  }

  @Test
  void staysWhereItIsForAQuarterOfAnHour() {
    for (String now : List.of("12:15:00Z", "12:15:00.000000789Z", "12:29:59.999999999Z")) {
      assertEquals(
          Instant.parse("2026-09-16T12:15:00Z"),
          AudioHorizon.step(Instant.parse("2026-09-16T" + now)));
    }
  }
}
