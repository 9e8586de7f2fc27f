package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.CallsWorld.admin;
import static ai.cicops.portal.calls.CallsWorld.agent;
import static ai.cicops.portal.calls.CallsWorld.customer;
import static ai.cicops.portal.calls.CallsWorld.supervisor;
import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.QueryCalls.QueryOutcome;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryCallsTest {
  private final CallsWorld world = new CallsWorld();
  private final CompanyId acme = world.company("acme", "Acme - Main", "Acme - After Hours");
  private final CompanyId birch = world.company("birch", "Birch");

  private static Rows main(int id) {
    return Rows.answered().id(id).campaign("Acme - Main").at(NOON.minusSeconds(60L * id));
  }

  private static CallQuery query(@Nullable CompanyId company, CallFilter filter) {
    return new CallQuery(company, "2026-11-01", "2026-11-11", null, filter, null);
  }

  private CallPage page(Person person, CallQuery query) {
    return assertInstanceOf(QueryOutcome.Found.class, world.queryCalls().query(person, query))
        .page();
  }

  private ErrorCode refusal(Person person, CallQuery query) {
    return assertInstanceOf(QueryOutcome.Refused.class, world.queryCalls().query(person, query))
        .code();
  }

  private static List<Integer> ids(CallPage page) {
    return page.calls().stream()
        .map(seen -> (int) (Long.parseLong(seen.call().id().five9Id()) % 10_000_000))
        .toList();
  }

  private List<Integer> found(CallFilter filter) {
    return ids(page(customer(acme), query(acme, filter)));
  }

  private static CallFilter text(String text) {
    return CallFilter.ALL.saying(text);
  }

  private static CallQuery at(CallQuery query, @Nullable String cursor) {
    return new CallQuery(query.question(), cursor);
  }

  @Test
  void listsTheCompanysCallsNewestFirst() {
    world.record(
        main(1), main(3), main(2).campaign("Acme - After Hours"), main(9).campaign("Birch"));

    var page = page(customer(acme), query(acme, CallFilter.ALL));

    assertEquals(List.of(1, 2, 3), ids(page));
    assertEquals(3, page.count());
    assertEquals(1, page.first());
    assertEquals(3, page.outcomes().get(Outcome.BOOKED));
    assertEquals(0, page.outcomes().get(Outcome.LOST));
    assertNull(page.next());
    assertNull(page.previous());
    assertEquals(world.asOf, page.dataAsOf());
    assertEquals(CallsWorld.CHICAGO, page.period().zone());
    assertEquals("Company acme", present(page.calls().getFirst().company()).name());
  }

  private static <T> T present(@Nullable T value) {
    assertNotNull(value);
    return value;
  }

  @Test
  void showsEachPersonTheirs() {
    world.record(main(1), main(2).campaign("Birch"), main(3).campaign("Nobody's"));
    world.record(main(4).campaign(null).type("Internal"));
    var all = query(null, CallFilter.ALL);

    assertEquals(List.of(1), ids(page(customer(acme), all)));
    assertEquals(List.of(1, 2), ids(page(supervisor(acme, birch), all)));
    assertEquals(List.of(1, 2, 4), ids(page(admin(), all)));
    assertNull(page(admin(), all).calls().getLast().company());
    assertEquals(List.of(), ids(page(customer(), all)));
    assertEquals(List.of(2), ids(page(admin(), query(birch, CallFilter.ALL))));
    assertEquals(List.of(2), ids(page(supervisor(acme, birch), query(birch, CallFilter.ALL))));
  }

  @Test
  void refusesAForeignAnUnknownCompanyAndAgents() {
    world.record(main(1));
    var foreign = refusal(customer(birch), query(acme, CallFilter.ALL));
    assertEquals(ErrorCode.NOT_FOUND, foreign);
    assertEquals(foreign, refusal(customer(birch), query(new CompanyId("none"), CallFilter.ALL)));
    assertEquals(foreign, refusal(admin(), query(new CompanyId("none"), CallFilter.ALL)));
    assertEquals(ErrorCode.NO_PERMISSION, refusal(agent(acme), query(acme, CallFilter.ALL)));
    assertEquals(ErrorCode.NO_PERMISSION, refusal(agent(acme), query(null, CallFilter.ALL)));
  }

  @Test
  void aCampaignBelongsToACompanyFromAnInstantToAnother() {
    var sold = NOON.minusSeconds(150);
    world.company(acme, List.of(CallsWorld.assignment(acme, "Acme - Main", null, sold)));
    world.company(birch, List.of(CallsWorld.assignment(birch, "Acme - Main", sold, null)));
    world.record(main(1), main(2), main(3), main(4));

    assertEquals(List.of(3, 4), ids(page(customer(acme), query(acme, CallFilter.ALL))));
    assertEquals(List.of(1, 2), ids(page(customer(birch), query(birch, CallFilter.ALL))));
    var both = page(customer(acme, birch), query(null, CallFilter.ALL));
    assertEquals(List.of(1, 2, 3, 4), ids(both));
    assertEquals(
        List.of("birch", "birch", "acme", "acme"),
        both.calls().stream().map(seen -> present(seen.company()).id().value()).toList());
  }

  @Test
  void filtersByDispositionOutcomeAndRecording() {
    world.record(
        main(1).disposition("Reschedule"),
        main(2).disposition(null),
        main(3).disposition("No Disposition"),
        main(4).disposition("Price Shopper").recordings(0),
        Rows.abandoned().id(5).campaign("Acme - Main").at(NOON.minusSeconds(300)));

    assertEquals(List.of(1), found(CallFilter.ALL.with(Facet.DISPOSITION, "Reschedule")));
    assertEquals(List.of(2, 3), found(CallFilter.ALL.with(Facet.DISPOSITION, Facet.EMPTY)));
    assertEquals(
        List.of(1, 2, 3), found(CallFilter.ALL.with(Facet.DISPOSITION, Facet.EMPTY, "Reschedule")));
    assertEquals(List.of(4, 5), found(CallFilter.ALL.with(Facet.OUTCOME, "lost", "abandoned")));
    assertEquals(List.of(4, 5), found(CallFilter.ALL.with(Facet.RECORDING, "not_recorded")));
    assertEquals(List.of(1, 2, 3), found(CallFilter.ALL.with(Facet.RECORDING, "pending")));
    world.clock.advance(Duration.ofHours(2));
    assertEquals(List.of(1, 2, 3), found(CallFilter.ALL.with(Facet.RECORDING, "missing")));
  }

  @Test
  void aCorrectedCallIsNotEmpty() {
    world.record(main(1).disposition(null));
    world.correct(world.call("Acme - Main", 1).id(), "Price Shopper", NOON);
    assertEquals(List.of(), found(CallFilter.ALL.with(Facet.DISPOSITION, Facet.EMPTY)));
    assertEquals(List.of(1), found(CallFilter.ALL.with(Facet.DISPOSITION, "Price Shopper")));
  }

  @ParameterizedTest
  @CsvSource({
    "555-0101, true",
    "(612) 555-0101, true",
    "+1 612 555 0101, true",
    "0101, true",
    "lopez, true",
    "MARIA LÓPEZ, true",
    "ia lo, true",
    "300000010000001, true",
    "10000001, true",
    "555-0102, false",
    "Marya, false",
    "'\u0301', false",
    "'\u0000', false",
    "'\ud83d\ude80', false",
    "'\ud83d', false",
    "%, false",
    "'.*', false"
  })
  void findsByNumberNameAndId(String text, boolean found) {
    world.record(main(1));
    assertEquals(found ? List.of(1) : List.of(), found(text(text)));
  }

  @Test
  void findsAWithheldNumberByNameOnly() {
    world.record(main(1).ani("Anonymous"));
    assertEquals(List.of(), found(text("555")));
    assertEquals(List.of(1), found(text("maria")));
  }

  @Test
  void holdsToThePeriodInItsZone() {
    world.record(
        main(1).at("2026-11-09T05:59:59Z"),
        main(2).at("2026-11-09T06:00:00Z"),
        main(3).at("2026-11-10T05:59:59Z"),
        main(4).at("2026-11-10T06:00:00Z"));
    var day = new CallQuery(acme, "2026-11-09", "2026-11-10", null, CallFilter.ALL, null);
    assertEquals(List.of(3, 2), ids(page(customer(acme), day)));
    var utc = new CallQuery(acme, "2026-11-09", "2026-11-10", "UTC", CallFilter.ALL, null);
    assertEquals(List.of(2, 1), ids(page(customer(acme), utc)));
    var several = new CallQuery(null, "2026-11-09", "2026-11-10", null, CallFilter.ALL, null);
    assertEquals(CallsWorld.BUSINESS, page(admin(), several).period().zone());
    assertEquals(CallsWorld.CHICAGO, page(customer(acme), several).period().zone());
  }

  @Test
  void refusesWhatIsNoPeriodZoneOrCursor() {
    var person = customer(acme);
    for (var zone :
        List.of(
            "Mars/Base",
            "",
            "x".repeat(9999),
            "\u0000",
            "America/chicago",
            "Z",
            "+05:00",
            "UTC+5",
            "GMT-3")) {
      assertEquals(
          ErrorCode.ZONE_UNKNOWN,
          refusal(person, new CallQuery(acme, null, null, zone, CallFilter.ALL, null)));
    }
    assertEquals(
        ErrorCode.PERIOD_INVALID,
        refusal(person, new CallQuery(acme, "soon", null, null, CallFilter.ALL, null)));
    for (var cursor : List.of("x", "====", "AAAA", "\u0000", "é", "bm90aGluZw")) {
      assertEquals(
          ErrorCode.CURSOR_INVALID,
          refusal(person, new CallQuery(acme, null, null, null, CallFilter.ALL, cursor)));
    }
  }

  @Test
  void turnsPagesForwardAndBack() {
    for (int id = 1; id <= 120; id++) {
      world.record(main(id).at(NOON.minusSeconds(60L * (id / 3))));
    }
    var query = query(acme, CallFilter.ALL);
    var first = page(customer(acme), query);
    var second = page(customer(acme), at(query, first.next()));
    var third = page(customer(acme), at(query, second.next()));

    assertEquals(50, first.calls().size());
    assertEquals(List.of(1, 51, 101), List.of(first.first(), second.first(), third.first()));
    assertEquals(20, third.calls().size());
    assertNull(first.previous());
    assertNull(third.next());
    var all = new ArrayList<>(ids(first));
    all.addAll(ids(second));
    all.addAll(ids(third));
    assertEquals(120, Set.copyOf(all).size());
    assertEquals(120, third.count());

    var back = page(customer(acme), at(query, third.previous()));
    assertEquals(ids(second), ids(back));
    assertEquals(51, back.first());
    var start = page(customer(acme), at(query, back.previous()));
    assertEquals(ids(first), ids(start));
    assertEquals(1, start.first());
    assertNull(start.previous());
  }

  @Test
  void keepsThePlaceWhenCallsComeIn() {
    for (int id = 1; id <= 60; id++) {
      world.record(main(id));
    }
    var query = query(acme, CallFilter.ALL);
    var next = page(customer(acme), query).next();
    world.record(main(0), main(61));
    var second = page(customer(acme), at(query, next));
    assertEquals(51, ids(second).getFirst());
    assertEquals(52, second.first());
    var back = page(customer(acme), at(query, second.previous()));
    assertEquals(2, back.first());
    assertEquals(List.of(1, 50), List.of(ids(back).getFirst(), ids(back).getLast()));
    assertNotNull(back.previous());
    assertEquals(0, ids(page(customer(acme), at(query, back.previous()))).getFirst());
  }

  @Test
  void aCursorIsGoodForItsPersonAndListOnly() {
    for (int id = 1; id <= 60; id++) {
      world.record(main(id));
    }
    var query = query(acme, CallFilter.ALL);
    var next = page(customer(acme), query).next();
    assertEquals(ErrorCode.CURSOR_INVALID, refusal(admin(), at(query, next)));
    assertEquals(
        ErrorCode.CURSOR_INVALID, refusal(customer(acme), at(query(acme, text("x")), next)));
    assertEquals(
        ErrorCode.CURSOR_INVALID, refusal(customer(acme), at(query(null, CallFilter.ALL), next)));
    assertNotNull(next);
    for (int kept = 1; kept < next.length(); kept++) {
      var cut = at(query, next.substring(0, kept));
      assertEquals(ErrorCode.CURSOR_INVALID, refusal(customer(acme), cut));
      var letter = next.charAt(kept) == 'A' ? "a" : "A";
      var altered = at(query, next.substring(0, kept) + letter + next.substring(kept + 1));
      assertEquals(ErrorCode.CURSOR_INVALID, refusal(customer(acme), altered));
    }
  }

  @Test
  void countsOneCompanyExactlyAndSeveralToTenThousand() {
    world.clock.advance(Duration.ofDays(3));
    var rows = new ArrayList<Segment>();
    for (int id = 0; id < 10_050; id++) {
      rows.add(main(id).at(NOON.minusSeconds(30L * id)).row());
    }
    world.record(rows.subList(0, 10_000));
    var query = query(acme, CallFilter.ALL);
    var exact = page(customer(acme), query);
    assertEquals(10_000, exact.count());
    assertTrue(!exact.more());
    world.record(rows);
    var one = page(customer(acme), query);
    assertEquals(10_050, one.count());
    assertTrue(!one.more());
    assertEquals(Map.of(Outcome.BOOKED, 10_050), nonZero(one.outcomes()));
    var all = page(admin(), query(null, CallFilter.ALL));
    assertEquals(10_000, all.count());
    assertTrue(all.more());
  }

  /** With the company itself, three requests: a query of DynamoDB reads a megabyte. */
  @Test
  void aMonthOfSixtyThousandCallsIsOneQueryOfTwoMegabytesAtMost() {
    var northside = world.company("northside", ChunkSize.CAMPAIGN);
    var campaign = CampaignKey.of(ChunkSize.CAMPAIGN);
    int bytes = 0;
    for (int day = 1; day <= 30; day++) {
      bytes += ChunkSize.keep(world.chunks, LocalDate.of(2026, 9, day), 2000);
    }
    assertTrue(bytes < 2 * 1000 * 1000);

    var reads = new ArrayList<String>();
    var asked = new CallQuery(northside, "2026-08-01", "2026-11-01", null, CallFilter.ALL, null);
    var found = world.queryCalls(counting(reads)).query(customer(northside), asked);

    var page = assertInstanceOf(QueryOutcome.Found.class, found).page();
    assertEquals(60_000, page.count());
    assertEquals(60_000, page.outcomes().values().stream().mapToInt(Integer::intValue).sum());
    assertEquals(List.of(campaign.value()), reads);
  }

  private static Map<Outcome, Integer> nonZero(Map<Outcome, Integer> outcomes) {
    var found = new java.util.HashMap<>(outcomes);
    found.values().removeIf(count -> count == 0);
    return found;
  }

  @Test
  void aCompanyThatChangedMeanwhileIsReadAsItIsNow() {
    world.record(main(1), main(2).campaign("Acme - After Hours"), main(3).campaign("Birch"));
    world.company("birch"); // whose campaign goes to the other
    var calls = world.queryCalls();
    var asked = query(acme, CallFilter.ALL);
    for (var campaigns :
        List.of(List.of("Acme - Main"), List.of("Acme - Main", "Birch"), List.<String>of())) {
      assertInstanceOf(QueryOutcome.Found.class, calls.query(customer(acme), asked));
      world.company("acme", campaigns.toArray(String[]::new));
      var found = assertInstanceOf(QueryOutcome.Found.class, calls.query(customer(acme), asked));
      assertEquals(
          campaigns, found.page().calls().stream().map(seen -> seen.call().campaign()).toList());
    }
    assertInstanceOf(QueryOutcome.Refused.class, calls.query(customer(birch), asked));
  }

  @Test
  void readsOneCompanyInOneQueryACampaign() {
    world.record(main(1));
    var reads = new ArrayList<String>();
    var counting = counting(reads);
    var month = new CallQuery(birch, "2026-10-12", "2026-11-11", null, CallFilter.ALL, null);
    world.queryCalls(counting).query(customer(birch), month);
    assertEquals(1, reads.size());
    reads.clear();
    world.queryCalls(counting).query(customer(birch), query(acme, CallFilter.ALL));
    assertEquals(List.of(), reads, "what is foreign is not even read");
  }

  private DayChunks counting(List<String> reads) {
    return new FailingDayChunks(world.chunks, -1, false) {
      @Override
      public List<StoredDay> read(CampaignKey campaign, LocalDate from, LocalDate to) {
        synchronized (reads) {
          reads.add(campaign.value());
        }
        return super.read(campaign, from, to);
      }
    };
  }

  @Test
  void saysUntilWhenNothingIsKnown() {
    world.asOf = java.util.Optional.<Instant>empty();
    assertTrue(page(customer(acme), query(acme, CallFilter.ALL)).dataAsOf().isEmpty());
    assertEquals(0, page(customer(acme), query(acme, CallFilter.ALL)).first());
  }
}
