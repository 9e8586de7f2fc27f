package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.CallsWorld.admin;
import static ai.cicops.portal.calls.CallsWorld.customer;
import static ai.cicops.portal.calls.CallsWorld.supervisor;
import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ai.cicops.portal.calls.CountCalls.Part;
import ai.cicops.portal.calls.CountCalls.Parts;
import ai.cicops.portal.calls.Measure.Bounds;
import ai.cicops.portal.calls.QueryCalls.QueryOutcome;
import ai.cicops.portal.calls.SelectCalls.Selection;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.OpeningHours;
import ai.cicops.portal.directory.OpeningSpan;
import ai.cicops.portal.directory.Organization;
import ai.cicops.portal.directory.OrganizationId;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.platform.ErrorCode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each condition by example, and any combination of them beside a count by hand. */
class CallFilterTest {
  private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
  private static final CompanyId ACME = new CompanyId("acme");
  private static final CompanyId BIRCH = new CompanyId("birch");
  private static final Organization GROUP =
      new Organization(new OrganizationId("group"), "Home Group");

  /** 07:00 to 12:00 on Tuesdays; in Chicago {@link Rows#NOON} is 06:00 of one. */
  private static final OpeningHours HOURS =
      new OpeningHours(
          Map.of(DayOfWeek.TUESDAY, List.of(new OpeningSpan(7 * 60, 12 * 60))), List.of());

  private final CallsWorld world = new CallsWorld();

  @BeforeEach
  void companies() {
    company(
        ACME, CallsWorld.CHICAGO, List.of("plumbing", "drains"), GROUP, HOURS, "Acme", "Acme 2");
    company(BIRCH, PHOENIX, List.of("hvac"), null, null, "Birch");
  }

  private void company(
      CompanyId id,
      ZoneId zone,
      List<String> trades,
      @Nullable Organization organization,
      @Nullable OpeningHours hours,
      String... campaigns) {
    var company =
        new Company(
            id,
            id.value(),
            "",
            zone,
            trades.stream().map(TradeId::new).toList(),
            organization,
            false,
            NOON);
    var assigned =
        Arrays.stream(campaigns)
            .map(campaign -> CallsWorld.assignment(id, campaign, null, null))
            .toList();
    world.companies.save(new CompanyCampaigns(company, assigned).with(hours));
  }

  private static Rows acme(int id) {
    return Rows.answered().id(id).campaign("Acme").at(NOON.minusSeconds(id));
  }

  private List<Integer> found(Person person, @Nullable CompanyId company, CallFilter filter) {
    var query = new CallQuery(company, "2026-11-01", "2026-11-20", "UTC", filter, null);
    var found =
        assertInstanceOf(QueryOutcome.Found.class, world.queryCalls().query(person, query)).page();
    return found.calls().stream()
        .map(seen -> (int) (Long.parseLong(seen.call().id().five9Id()) % 10_000_000))
        .toList();
  }

  private List<Integer> found(CallFilter filter) {
    return found(customer(ACME), ACME, filter);
  }

  private List<Integer> found(Facet facet, String... values) {
    return found(CallFilter.ALL.with(facet, values));
  }

  @Test
  void findsByTheTeamsOfACompany() {
    world.record(
        acme(1), Rows.answered().id(2).campaign("Birch"), Rows.answered().id(3).campaign(null));
    world.teams =
        (person, ids) ->
            person.role() == Role.ADMIN && ids.contains("north")
                ? Map.of("north", Set.of(ACME))
                : Map.of();
    var north = CallFilter.ALL.with(Facet.TEAM, "north");

    assertEquals(List.of(1), found(admin(), null, north));
    assertEquals(List.of(1), found(admin(), ACME, north));
    assertEquals(List.of(), found(admin(), null, CallFilter.ALL.with(Facet.TEAM, "south")));
    assertEquals(List.of(), found(supervisor(ACME), ACME, north));
    assertEquals(
        new QueryOutcome.Refused(ErrorCode.NO_PERMISSION, "team"),
        world
            .queryCalls()
            .query(customer(ACME), new CallQuery(ACME, null, null, null, north, null)));
  }

  @Test
  void findsByWhoAnsweredAndByNobody() {
    world.record(
        acme(1).agent("kim"), acme(2).agent("lee"), Rows.abandoned().id(3).campaign("Acme"));

    assertEquals(List.of(1), found(Facet.AGENT, "Agent kim"));
    assertEquals(List.of(), found(Facet.AGENT, "agent kim"));
    assertEquals(List.of(3, 2), found(Facet.AGENT, "Agent lee", Facet.EMPTY));
  }

  @Test
  void findsByCampaignNumberTypeAndDirection() {
    world.record(
        acme(1).dnis("(612) 555-0199"),
        acme(2).campaign("Acme 2").dnis("16125550123"),
        acme(3).dnis("Front desk"),
        acme(4).dnis(null),
        acme(5).type("Manual").dnis("6125550199").ani("6125550177"),
        acme(6).type("Queue Callback").dnis(null).ani(null));

    assertEquals(List.of(2), found(Facet.CAMPAIGN, "Acme 2"));
    assertEquals(List.of(1), found(Facet.NUMBER, "+16125550199"));
    assertEquals(List.of(2, 3), found(Facet.NUMBER, "Front desk", "+16125550123"));
    assertEquals(List.of(5), found(Facet.NUMBER, "+16125550177"));
    assertEquals(List.of(4, 6), found(Facet.NUMBER, Facet.EMPTY));
    assertEquals(List.of(6), found(Facet.CALL_TYPE, "Queue Callback"));
    assertEquals(List.of(5, 6), found(Facet.DIRECTION, "outbound"));
    assertEquals(List.of(1, 2, 3, 4), found(Facet.DIRECTION, "inbound"));
  }

  @Test
  void findsWhoWasLeftWaitingAndHowLong() {
    world.record(
        Rows.abandoned().id(1).campaign("Acme").queue(Duration.ofSeconds(56)),
        acme(2).queue(Duration.ofSeconds(6)).talk(60),
        acme(3).queue(Duration.ofSeconds(7)).talk(300));

    assertEquals(List.of(1), found(Facet.ABANDONED, "yes"));
    assertEquals(List.of(2, 3), found(Facet.ABANDONED, "no"));
    // four seconds of ringing come on top
    assertEquals(List.of(2), found(CallFilter.ALL.with(Measure.WAIT, new Bounds(0, 10))));
    assertEquals(List.of(3), found(CallFilter.ALL.with(Measure.WAIT, new Bounds(11, 11))));
    assertEquals(List.of(1), found(CallFilter.ALL.with(Measure.WAIT, new Bounds(60, Bounds.ANY))));
    assertEquals(List.of(2, 3), found(CallFilter.ALL.with(Measure.TALK, new Bounds(60, 300))));
    assertEquals(
        List.of(3), found(CallFilter.ALL.with(Measure.DURATION, new Bounds(218, Bounds.ANY))));
  }

  @Test
  void findsByWhatTheCompanyIs() {
    world.record(acme(1), acme(2).campaign("Birch"), acme(3).campaign(null).type("Internal"));

    assertEquals(List.of(1), found(admin(), null, CallFilter.ALL.with(Facet.TRADE, "drains")));
    assertEquals(
        List.of(1, 2), found(admin(), null, CallFilter.ALL.with(Facet.TRADE, "drains", "hvac")));
    assertEquals(List.of(3), found(admin(), null, CallFilter.ALL.with(Facet.TRADE, Facet.EMPTY)));
    assertEquals(
        List.of(1), found(admin(), null, CallFilter.ALL.with(Facet.ORGANIZATION, "group")));
    assertEquals(
        List.of(2, 3), found(admin(), null, CallFilter.ALL.with(Facet.ORGANIZATION, Facet.EMPTY)));
  }

  @Test
  void knowsTheHoursOfEachCompanyByItsOwnClock() {
    world.record(
        Rows.answered().id(1).campaign("Acme").at(NOON.plus(Duration.ofMinutes(59))),
        Rows.answered().id(2).campaign("Acme").at(NOON.plus(Duration.ofHours(1))),
        Rows.answered().id(3).campaign("Acme").at(NOON.plus(Duration.ofHours(6))),
        Rows.answered().id(4).campaign("Birch").at(NOON));

    assertEquals(List.of(2), found(Facet.HOURS, "in"));
    assertEquals(List.of(3, 1), found(Facet.HOURS, "out"));
    assertEquals(List.of(4), found(admin(), null, CallFilter.ALL.with(Facet.HOURS, Facet.EMPTY)));
    assertEquals(List.of(2), found(admin(), null, CallFilter.ALL.with(Facet.HOURS, "in")));
  }

  /** A call has one value of each but of trades: the parts are the whole. */
  @ParameterizedTest
  @EnumSource(
      value = Facet.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"TRADE", "TEAM"})
  void partsThatCallsAreToldIntoMakeTheWhole(Facet facet) {
    var calls = filled(new Random(facet.name().hashCode()));
    var sight = Sight.of(admin(), world.companies);
    sight.know(calls);
    var values =
        facet.ofNewcomers()
            ? Stream.of("new", "repeat")
            : calls.stream()
                .flatMap(call -> facet.values(call, sight, world.clock.instant()).stream())
                .distinct()
                .filter(value -> !value.equals(Facet.EMPTY));
    var parts =
        Stream.concat(values, Stream.of(Facet.EMPTY))
            .map(value -> found(admin(), null, CallFilter.ALL.with(facet, value)).size())
            .toList();

    int doubled = facet == Facet.DISPOSITION ? noDispositions(calls) : 0;
    assertEquals(calls.size() + doubled, parts.stream().mapToInt(Integer::intValue).sum());
  }

  /** They are found by their name and among the empty ones. */
  private static int noDispositions(List<Call> calls) {
    return (int) calls.stream().filter(call -> "No Disposition".equals(call.disposition())).count();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void anyCombinationFindsWhatHoldsForEachConditionAlone(long seed) {
    var random = new Random(seed);
    filled(random);
    var all = new ArrayList<>(found(admin(), null, CallFilter.ALL));
    var combined = CallFilter.ALL;
    for (int condition = 0; condition < 3; condition++) {
      var one = condition(random, CallFilter.ALL);
      combined = merged(combined, one);
      all.retainAll(found(admin(), null, one));
    }
    assertEquals(all, found(admin(), null, combined));
  }

  /** Whatever else is asked, a later booked call of the number to the company counts. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void winnableIsWhatWasLostAndNotBookedSince(long seed) {
    var random = new Random(seed);
    var calls = filled(random);
    var sight = Sight.of(admin(), world.companies);
    sight.know(calls);
    var naive =
        calls.stream()
            .filter(call -> isWinnable(call, calls, sight))
            .map(call -> (int) (Long.parseLong(call.id().five9Id()) % 10_000_000))
            .collect(java.util.stream.Collectors.toSet());
    var winnable = CallFilter.ALL.with(Facet.WINNABLE, "yes");
    assertEquals(naive, Set.copyOf(found(admin(), null, winnable)));

    var kim = winnable.with(Facet.AGENT, "Agent kim");
    var expected =
        new ArrayList<>(found(admin(), null, CallFilter.ALL.with(Facet.AGENT, "Agent kim")));
    expected.retainAll(naive);
    assertEquals(expected, found(admin(), null, kim));

    var early = new CallQuery(null, "2026-11-05", "2026-11-08", "UTC", winnable, null);
    var page =
        assertInstanceOf(QueryOutcome.Found.class, world.queryCalls().query(admin(), early)).page();
    var inPeriod =
        calls.stream()
            .filter(call -> page.period().holds(call.start()) && isWinnable(call, calls, sight))
            .count();
    assertEquals(inPeriod, page.count());
  }

  private static boolean isWinnable(Call call, List<Call> all, Sight sight) {
    var number = call.customerNumber();
    var company = sight.companyOf(call).map(Company::id);
    boolean booked =
        all.stream()
            .anyMatch(later ->
                later.outcome() == Outcome.BOOKED
                    && !later.start().isBefore(call.start())
                    && later.customerNumber() != null
                    && later.customerNumber().equals(number)
                    && sight.companyOf(later).map(Company::id).equals(company));
    boolean lost =
        switch (call.outcome()) {
          case LOST -> true;
          case BOOKED, SERVED, NOT_A_LEAD -> false;
          case ABANDONED, NONE_YET ->
              (call.abandoned() && Measure.WAIT.seconds(call) > 15)
                  || (!call.handled() && sight.open(call).equals(java.util.Optional.of(false)));
        };
    return call.direction() == Call.Direction.INBOUND
        && number != null
        && company.isPresent()
        && lost
        && !booked;
  }

  private static CallFilter condition(Random random, CallFilter filter) {
    return switch (random.nextInt(9)) {
      case 0 -> filter.with(Facet.OUTCOME, "booked", "lost", "none_yet");
      case 1 -> filter.with(Facet.AGENT, "Agent kim", Facet.EMPTY);
      case 2 -> filter.with(Facet.TRADE, random.nextBoolean() ? "hvac" : "drains");
      case 3 -> filter.with(Facet.HOURS, "out", Facet.EMPTY);
      case 4 -> filter.with(Facet.DISPOSITION, Facet.EMPTY, "Price Shopper");
      case 5 -> filter.with(Measure.WAIT, new Bounds(5, 40));
      case 6 -> filter.saying("55501");
      case 7 -> filter.with(Facet.WINNABLE, random.nextBoolean() ? "yes" : "no");
      default -> filter.with(Facet.ABANDONED, "no");
    };
  }

  private static CallFilter merged(CallFilter one, CallFilter other) {
    var facets = new java.util.EnumMap<Facet, Set<String>>(Facet.class);
    facets.putAll(one.facets());
    facets.putAll(other.facets());
    var measures = new java.util.EnumMap<Measure, Bounds>(Measure.class);
    measures.putAll(one.measures());
    measures.putAll(other.measures());
    return new CallFilter(facets, measures, one.text() + other.text().replace(one.text(), ""));
  }

  @ParameterizedTest
  @EnumSource(value = Facet.class, mode = EnumSource.Mode.EXCLUDE, names = "TEAM")
  void whatAPartCountsIsWhatTheListShows(Facet facet) {
    filled(new Random(facet.name().hashCode()));
    var question = new CallQuestion(null, "2026-11-01", "2026-11-20", "UTC", CallFilter.ALL);
    for (var person : List.of(admin(), customer(BIRCH, ACME))) {
      var counted =
          assertInstanceOf(
                  Selection.Selected.class, world.countCalls().count(person, question, facet))
              .read();
      var parts = assertInstanceOf(Parts.class, counted);
      for (var part : parts.parts()) {
        var found = found(person, null, CallFilter.ALL.with(facet, part.value()));
        assertEquals(found.size(), part.calls(), part.value());
      }
      assertEquals(found(person, null, CallFilter.ALL).size(), parts.calls());
    }
  }

  @Test
  void aChoiceShowsWhatItWouldFindBesideTheOtherConditions() {
    world.record(acme(1).agent("kim"), acme(2).agent("lee"), acme(3).agent("lee").talk(900));
    var filter =
        CallFilter.ALL.with(Facet.AGENT, "Agent kim").with(Measure.TALK, new Bounds(0, 600));
    var question = new CallQuestion(ACME, "2026-11-01", "2026-11-20", "UTC", filter);
    var counted = world.countCalls().count(customer(ACME), question, Facet.AGENT);
    var parts = assertInstanceOf(Selection.Selected.class, counted).read();
    assertEquals(
        List.of(new Part("Agent kim", null, 1), new Part("Agent lee", null, 1)),
        assertInstanceOf(Parts.class, parts).parts());
  }

  /** At most as many calls as fit on a page. */
  private List<Call> filled(Random random) {
    var rows = new ArrayList<Segment>();
    for (int id = 0; id < 48; id++) {
      var row = random.nextInt(4) == 0 ? Rows.abandoned() : Rows.answered();
      rows.add(
          row.id(id)
              .campaign(oneOf(random, "Acme", "Acme 2", "Birch", null))
              .type(List.of("Inbound", "Inbound", "Manual", "Internal").get(random.nextInt(4)))
              .agent(random.nextInt(3) == 0 ? null : oneOf(random, "kim", "lee"))
              .disposition(
                  oneOf(random, "Price Shopper", "Booked - Emergency", "No Disposition", "", null))
              .ani(oneOf(random, "6125550101", "6025550777", null))
              .dnis(oneOf(random, "6125550199", "Front desk", null))
              .queue(Duration.ofSeconds(random.nextInt(60)))
              .at(at(random))
              .row());
    }
    world.record(rows);
    var calls = new ArrayList<Call>();
    var sight = Sight.of(admin(), world.companies);
    for (var campaign : sight.campaigns()) {
      world
          .chunks
          .read(
              campaign,
              Rows.NOON.atZone(java.time.ZoneOffset.UTC).toLocalDate().minusDays(30),
              java.time.LocalDate.of(2026, 12, 1))
          .forEach(day -> calls.addAll(Day.of(campaign, day).calls()));
    }
    return calls;
  }

  private static Instant at(Random random) {
    return NOON.minusSeconds(random.nextInt(5 * 86_400));
  }

  private static @Nullable String oneOf(Random random, @Nullable String... values) {
    return values[random.nextInt(values.length)];
  }
}
