package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.CallsWorld.admin;
import static ai.cicops.portal.calls.CallsWorld.customer;
import static ai.cicops.portal.calls.CallsWorld.supervisor;
import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.QueryCalls.QueryOutcome;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** New callers as lists tell them, beside all calls there ever were looked through by hand. */
class NewcomersTest {
  private static final int DAYS = 45;
  private static final List<String> CAMPAIGNS = List.of("Acme", "Acme 2", "Birch", "Sold");
  private static final List<String> ODD =
      Arrays.asList(null, "+493012345678", "01149301234567", "Anonymous", "16125550101");

  private final CallsWorld world = new CallsWorld();
  private final KeepCallers keepCallers = new KeepCallers(world.chunks, world.callers, world.clock);
  private final CompanyId acme = world.company("acme", "Acme", "Acme 2");
  private final CompanyId birch = world.company("birch", "Birch");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void areTheSameEitherWay(long seed) {
    var random = new Random(seed);
    var sold = NOON.minus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
    world.company(
        birch,
        List.of(
            CallsWorld.assignment(birch, "Birch", null, null),
            CallsWorld.assignment(birch, "Sold", sold, null)));
    var rows = rows(random);
    int part = rows.size() / 3;
    world.record(rows.subList(part, 2 * part));
    check(random);
    settle(random.nextInt(DAYS));
    check(random);
    world.record(rows.subList(0, part));
    check(random);
    settle(random.nextInt(DAYS));
    world.clock.advance(Duration.ofHours(1));
    settle(random.nextInt(DAYS));
    check(random);
    world.record(rows.subList(2 * part, rows.size()));
    world.clock.advance(Duration.ofHours(1));
    check(random);
    settle(4);
    settle(4);
    check(random);
  }

  private static List<Segment> rows(Random random) {
    var rows = new ArrayList<Segment>();
    for (int id = 0; id < 240; id++) {
      var row = random.nextInt(5) == 0 ? Rows.abandoned() : Rows.answered();
      rows.add(
          row.id(id)
              .campaign(CAMPAIGNS.get(random.nextInt(CAMPAIGNS.size())))
              .type(random.nextInt(9) == 0 ? "Manual" : "Inbound")
              .ani(
                  random.nextInt(9) == 0
                      ? ODD.get(random.nextInt(ODD.size()))
                      : "6125550" + (100 + random.nextInt(90)))
              .at(NOON.minusSeconds(random.nextInt(DAYS * 86_400)))
              .row());
    }
    return rows;
  }

  private void settle(int daysAgo) {
    var until = LocalDate.of(2026, 11, 10).minusDays(daysAgo);
    CAMPAIGNS.forEach(name -> keepCallers.settle(CampaignKey.of(name), until));
  }

  private void check(Random random) {
    check(customer(acme), acme, random);
    check(customer(birch), birch, random);
    check(customer(acme, birch), null, random);
    check(supervisor(acme, birch), birch, random);
    check(admin(), null, random);
  }

  private void check(Person person, @Nullable CompanyId company, Random random) {
    var from = LocalDate.of(2026, 11, 11).minusDays(1 + random.nextInt(DAYS));
    var to = from.plusDays(1 + random.nextInt(DAYS));
    var all = byHand(person, company);
    var period = new CallQuestion(company, from + "T07:30", to.toString(), "UTC", CallFilter.ALL);
    var begin = from.atTime(7, 30).toInstant(ZoneOffset.UTC);
    var end = to.atStartOfDay(ZoneOffset.UTC).toInstant();
    for (var value : List.of("new", "repeat", Facet.EMPTY)) {
      var expected =
          all.entrySet().stream()
              .filter(one -> one.getValue().equals(value))
              .map(Map.Entry::getKey)
              .filter(call -> !call.start().isBefore(begin) && call.start().isBefore(end))
              .map(Call::id)
              .collect(Collectors.toSet());
      var filter = CallFilter.ALL.with(Facet.CALLER, value);
      var question = new CallQuestion(company, period.from(), period.to(), "UTC", filter);
      assertEquals(
          expected,
          pages(person, new CallQuery(question, null)).stream()
              .map(seen -> seen.call().id())
              .collect(Collectors.toSet()),
          () -> value + " of " + question);
    }
    for (var seen : pages(person, new CallQuery(period, null, true))) {
      var said = seen.newCaller();
      assertEquals(all.get(seen.call()), said == null ? Facet.EMPTY : said ? "new" : "repeat");
    }
  }

  private Map<Call, String> byHand(Person person, @Nullable CompanyId company) {
    var ever = new CallQuery(company, "2026-09-01", "2026-12-01", "UTC", CallFilter.ALL, null);
    var seen =
        pages(person, ever).stream()
            .sorted(Comparator.comparing(one -> one.call().start()))
            .toList();
    var kinds = new HashMap<Call, String>();
    var met = new HashSet<Caller>();
    for (var one : seen) {
      var call = one.call();
      var number = call.customerNumber();
      var of = one.company();
      if (of == null || number == null || call.direction() != Call.Direction.INBOUND) {
        kinds.put(call, Facet.EMPTY);
      } else {
        kinds.put(call, met.add(Caller.of(of.id(), number)) ? "new" : "repeat");
      }
    }
    return kinds;
  }

  private List<SeenCall> pages(Person person, CallQuery query) {
    var calls = new ArrayList<SeenCall>();
    @Nullable String cursor = null;
    do {
      var next = new CallQuery(query.question(), cursor, query.newcomers());
      var page =
          assertInstanceOf(QueryOutcome.Found.class, world.queryCalls().query(person, next)).page();
      calls.addAll(page.calls());
      cursor = page.next();
    } while (cursor != null);
    return calls;
  }

  @Test
  void aLateCallTakesBackWhatWasSettled() {
    world.record(
        Rows.answered().id(1).campaign("Acme").ani("6125550101").at("2026-10-15T12:00:00Z"));
    settle(4);
    var key = CampaignKey.of("Acme");
    var settled = CallerHistory.of(world.callers.read(key));
    assertEquals(LocalDate.of(2026, 11, 7), settled.unsettled().orElseThrow());

    world.record(
        Rows.answered().id(2).campaign("Acme").ani("6125550101").at("2026-10-02T12:00:00Z"));
    var undone = CallerHistory.of(world.callers.read(key));
    assertEquals(LocalDate.of(2026, 10, 2), undone.unsettled().orElseThrow());
    settle(4);
    assertEquals(undone, CallerHistory.of(world.callers.read(key)), "whoever wrote may be at it");

    world.clock.advance(Duration.ofMinutes(31));
    settle(4);
    var again = CallerHistory.of(world.callers.read(key));
    assertEquals(LocalDate.of(2026, 11, 7), again.unsettled().orElseThrow());
    var first = new HashMap<LocalDate, List<Long>>();
    again.days((day, prints) -> first.put(day, Arrays.stream(prints).boxed().toList()));
    assertEquals(Map.of(LocalDate.of(2026, 10, 2), List.of(16125550101L)), first);
    var stored = world.callers.read(key);
    settle(4);
    assertEquals(stored, world.callers.read(key), "once more changes nothing");
  }

  @Test
  void partsBeginOnTheTensOfAMonth() {
    var begins = new TreeSet<LocalDate>();
    for (var day = LocalDate.of(2028, 1, 1); day.getYear() == 2028; day = day.plusDays(1)) {
      var begin = CallerPart.begin(day);
      begins.add(begin);
      assertEquals(begin, CallerPart.begin(begin));
      assertTrue(CallerPart.next(begin).isAfter(day));
    }
    assertEquals(
        Set.of(1, 10, 20, 30),
        begins.stream().map(LocalDate::getDayOfMonth).collect(Collectors.toSet()));
    assertEquals(LocalDate.of(2028, 3, 1), CallerPart.next(LocalDate.of(2028, 2, 20)));
    assertEquals(LocalDate.of(2028, 2, 1), CallerPart.next(LocalDate.of(2028, 1, 30)));
  }

  @Test
  void oneNumberIsOneCallerHoweverItIsWritten() {
    long print = CallerPart.print("6125550101");
    assertEquals(16125550101L, print);
    for (var written : List.of("+16125550101", "1 612 555 0101", "(612) 555-0101")) {
      assertEquals(print, CallerPart.print(written));
    }
    assertEquals(493012345678L, CallerPart.print("+493012345678"));
    assertTrue(CallerPart.print("Anonymous") < 0);
    assertNotEquals(CallerPart.print("Anonymous"), CallerPart.print("anonymous"));
  }
}
