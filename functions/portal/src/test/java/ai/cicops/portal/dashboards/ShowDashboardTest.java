package ai.cicops.portal.dashboards;

import static ai.cicops.portal.calls.CallsWorld.admin;
import static ai.cicops.portal.calls.CallsWorld.agent;
import static ai.cicops.portal.calls.CallsWorld.customer;
import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.CallFilter;
import ai.cicops.portal.calls.CallQuery;
import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.calls.CallTeams;
import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.Disposition;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.Measure;
import ai.cicops.portal.calls.Outcome;
import ai.cicops.portal.calls.QueryCalls.QueryOutcome;
import ai.cicops.portal.calls.Rows;
import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.calls.SelectCalls;
import ai.cicops.portal.calls.SelectCalls.Selection;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.KeptTargets;
import ai.cicops.portal.directory.MemoryCompanyTargets;
import ai.cicops.portal.directory.Targets;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.ErrorCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShowDashboardTest {
  private final CallsWorld world = new CallsWorld();
  private final CompanyId acme = world.company("acme", "Acme", "Acme 2");
  private final CompanyId birch = world.company("birch", "Birch");
  private final SelectCalls selectCalls =
      new SelectCalls(
          world.chunks,
          world.callers,
          world.companies,
          CallTeams.NONE,
          world.classifications,
          world.clock,
          CallsWorld.BUSINESS);
  private final ShowDashboard showDashboard = new ShowDashboard(selectCalls, () -> world.asOf);

  private static Rows acme(int id) {
    return Rows.answered().id(id).campaign("Acme").at(NOON.minusSeconds(id));
  }

  private static CallQuestion question(@Nullable CompanyId company, CallFilter filter) {
    return new CallQuestion(company, "2026-11-08", "2026-11-11", null, filter);
  }

  private Dashboard shown(Person person, CallQuestion question) {
    var selected = assertInstanceOf(Selection.Selected.class, showDashboard.show(person, question));
    return assertInstanceOf(Dashboard.class, selected.read());
  }

  private Dashboard shown() {
    return shown(customer(acme), question(acme, CallFilter.ALL));
  }

  @Test
  void makesEachFigureByItsFormula() {
    world.record(
        acme(1).queue(Duration.ofSeconds(6)).talk(100),
        acme(2).queue(Duration.ofSeconds(9)).talk(201).disposition("Price Shopper"),
        acme(3).disposition("Solicitor / Spam").talk(10),
        // four seconds of ringing: five in all
        Rows.abandoned().id(4).campaign("Acme").at(NOON).queue(Duration.ofSeconds(1)),
        Rows.abandoned().id(5).campaign("Acme").at(NOON).queue(Duration.ofSeconds(2)),
        acme(6).type("Manual"),
        acme(7).campaign("Birch"));

    var figures = shown().figures();

    assertEquals(5, figures.calls());
    assertEquals(1, figures.shortAbandons());
    assertEquals(3, figures.answered());
    assertEquals(OptionalInt.of(750), figures.answeredRate());
    assertEquals(OptionalInt.of(250), figures.abandonedRate());
    // 10, 13 and 12 seconds
    assertEquals(OptionalInt.of(12), figures.averageWait());
    // 120, 221 and 30 seconds, hold among them
    assertEquals(OptionalInt.of(124), figures.averageTalk());
    assertEquals(OptionalInt.of(500), figures.bookedRate());
    assertEquals(1, figures.lost());
  }

  @Test
  void hasNoRateOfNothing() {
    var figures = shown().figures();
    assertEquals(Figures.NONE, figures);
    assertTrue(figures.answeredRate().isEmpty());
    assertTrue(figures.averageWait().isEmpty());
    assertTrue(figures.bookedRate().isEmpty());
  }

  @Test
  void standsBesideAsManyDaysBefore() {
    world.record(
        acme(1),
        acme(2).at("2026-11-08T06:00:00Z"),
        acme(3).at("2026-11-08T05:59:59Z"),
        acme(4).at("2026-11-05T06:00:00Z"),
        acme(5).at("2026-11-05T05:59:59Z"));

    var dashboard = shown();

    assertEquals(2, dashboard.figures().calls());
    assertEquals("2026-11-05", dashboard.before().from());
    assertEquals("2026-11-08", dashboard.before().to());
    assertEquals(2, dashboard.figuresBefore().calls());
    assertEquals(
        List.of(LocalDate.of(2026, 11, 8), LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 10)),
        dashboard.days().stream().map(Dashboard.Day::date).toList());
    assertEquals(
        List.of(1, 0, 1), dashboard.days().stream().map(day -> day.figures().calls()).toList());
    assertEquals(
        List.of(1, 0, 1), dashboard.days().stream().map(day -> day.before().calls()).toList());
  }

  @Test
  void partsOfDaysStandBesideTheSameHoursOfDaysBefore() {
    world.record(
        acme(1).at("2026-11-09T19:00:00Z"),
        acme(2).at("2026-11-09T17:00:00Z"),
        acme(3).at("2026-11-08T19:00:00Z"));
    var question =
        new CallQuestion(acme, "2026-11-09T12:00", "2026-11-10T12:00", null, CallFilter.ALL);

    var dashboard = shown(customer(acme), question);

    assertEquals("2026-11-08T12:00", dashboard.before().from());
    assertEquals(1, dashboard.figures().calls());
    assertEquals(2, dashboard.figuresBefore().calls());
    assertEquals(
        List.of(1, 0), dashboard.days().stream().map(day -> day.figures().calls()).toList());
    assertEquals(
        List.of(1, 1), dashboard.days().stream().map(day -> day.before().calls()).toList());
  }

  /** In Chicago 2026-11-01 has two hours that the clock calls one. */
  @Test
  void aDayThatChangesItsClockHasItsHours() {
    world.record(
        acme(1).at("2026-11-01T06:30:00Z"),
        acme(2).at("2026-11-01T07:30:00Z"),
        acme(3).at("2026-11-02T05:59:59Z"),
        acme(4).at("2026-11-02T06:00:00Z"));
    var question = new CallQuestion(acme, "2026-11-01", "2026-11-02", null, CallFilter.ALL);

    var dashboard = shown(customer(acme), question);

    assertEquals(Duration.ofHours(25), span(dashboard));
    assertEquals(3, dashboard.figures().calls());
    var one = dashboard.hours().stream().filter(hour -> hour.hour() == 1).findFirst();
    assertEquals(2, one.orElseThrow().figures().calls());
  }

  private static Duration span(Dashboard dashboard) {
    return Duration.between(dashboard.period().start(), dashboard.period().end());
  }

  @Test
  void showsHowLongCallersWaited() {
    world.record(
        acme(1).queue(Duration.ofSeconds(1)),
        acme(2).queue(Duration.ofSeconds(2)),
        acme(3).queue(Duration.ofSeconds(300)),
        Rows.abandoned().id(4).campaign("Acme").at(NOON).queue(Duration.ofSeconds(30)));
    var waits = shown().waits();
    assertEquals(new Dashboard.Wait(0, OptionalInt.of(5), 1, 0), waits.get(0));
    assertEquals(new Dashboard.Wait(6, OptionalInt.of(10), 1, 0), waits.get(1));
    assertEquals(new Dashboard.Wait(31, OptionalInt.of(60), 0, 1), waits.get(4));
    assertEquals(new Dashboard.Wait(121, OptionalInt.empty(), 1, 0), waits.getLast());
  }

  private void aims(CompanyId company, int shortAbandon) {
    var usual = Targets.USUAL;
    var own = new Targets(90, 8, 30, usual.booked(), usual.talk(), shortAbandon);
    var entry =
        new AuditEntry("company#" + company, world.clock.instant(), "t", "a", "t", "", Map.of());
    new MemoryCompanyTargets(world.companies)
        .keep(company, new KeptTargets(own, 0), new Deed(entry));
  }

  @Test
  void isHeldToWhatTheOnlyCompanyAimsAt() {
    world.record(
        acme(1),
        Rows.abandoned().id(4).campaign("Acme").at(NOON).queue(Duration.ofSeconds(1)),
        Rows.abandoned().id(5).campaign("Acme").at(NOON).queue(Duration.ofSeconds(25)));
    assertEquals(Targets.USUAL, shown().targets());
    assertEquals(1, shown().figures().shortAbandons());

    aims(acme, 30);

    assertEquals(90, shown().targets().answered());
    assertEquals(2, shown().figures().shortAbandons());
    assertEquals(OptionalInt.of(1000), shown().figures().answeredRate());
    var several = shown(customer(acme, birch), question(null, CallFilter.ALL));
    assertEquals(Targets.USUAL, several.targets());
    assertEquals(1, several.figures().shortAbandons());
    assertEquals(Targets.USUAL, shown(admin(), question(null, CallFilter.ALL)).targets());
  }

  @Test
  void showsHowAgentsCompareToStaffAlone() {
    world.record(acme(1));
    assertFalse(shown().parts().containsKey(Facet.AGENT));
    assertTrue(shown(admin(), question(acme, CallFilter.ALL)).parts().containsKey(Facet.AGENT));
  }

  @Test
  void refusesAsTheListDoes() {
    var foreign = showDashboard.show(customer(birch), question(acme, CallFilter.ALL));
    assertEquals(new Selection.Refused<>(ErrorCode.NOT_FOUND, null), foreign);
    var nothing = showDashboard.show(agent(acme), question(acme, CallFilter.ALL));
    assertEquals(new Selection.Refused<>(ErrorCode.NO_PERMISSION, null), nothing);
  }

  /** Whatever is asked: tiles, days, hours, parts and waits are about the calls that lists show. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void everyFigureIsTheCountOfItsList(long seed) {
    var random = new Random(seed);
    fill(random);
    var company = random.nextBoolean() ? acme : null;
    if (random.nextBoolean()) {
      aims(acme, random.nextInt(60));
    }
    if (random.nextBoolean()) {
      world.classify(new Disposition("gone fishing", Outcome.LOST, true, true));
      world.classify(new Disposition("Price Shopper", Outcome.BOOKED, true, true));
    }
    var from = LocalDate.of(2026, 11, 1 + random.nextInt(8));
    var to = from.plusDays(1 + random.nextInt(4));
    var zone = List.of("America/Chicago", "Asia/Kathmandu", "UTC").get(random.nextInt(3));
    var filter =
        random.nextBoolean()
            ? CallFilter.ALL
            : CallFilter.ALL.with(Facet.CAMPAIGN, "Acme", "Birch");
    var question = new CallQuestion(company, "" + from, "" + to, zone, filter);
    for (var person : List.of(admin(), customer(acme, birch))) {
      var dashboard = shown(person, question);
      var figures = dashboard.figures();
      assertEquals(count(person, question), figures.calls());
      assertEquals(count(person, question, Facet.ANSWERED, "yes"), figures.answered());
      assertEquals(abandonedLater(person, question, dashboard.targets()), figures.abandoned());
      assertEquals(count(person, question, Facet.BOOKABLE, "yes"), figures.bookable());
      assertEquals(count(person, question, Facet.OUTCOME, "lost"), figures.lost());
      assertEquals(count(person, question, Facet.WINNABLE, "yes"), figures.winnable());
      assertEquals(count(person, question, Facet.CALLER, "new"), figures.newCallers());
      assertEquals(figures, sum(dashboard.days().stream().map(Dashboard.Day::figures).toList()));
      assertEquals(figures, sum(dashboard.hours().stream().map(Dashboard.Hour::figures).toList()));
      assertEquals(
          figures.calls(),
          dashboard.waits().stream().mapToInt(wait -> wait.answered() + wait.abandoned()).sum()
              + neither(person, question));
      for (var facet : List.of(Facet.OUTCOME, Facet.NUMBER, Facet.HOURS, Facet.AREA)) {
        for (var part : dashboard.parts().getOrDefault(facet, List.of())) {
          assertEquals(count(person, question, facet, part.value()), part.figures().calls());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aCompanyAmongOthersIsAsItsOwnDashboardHasIt(long seed) {
    var random = new Random(seed);
    fill(random);
    aims(acme, random.nextInt(60));
    for (var person : List.of(admin(), customer(acme, birch))) {
      var among =
          shown(
              person,
              new CallQuestion(
                  null, "2026-11-08", "2026-11-11", "America/Chicago", CallFilter.ALL));
      assertEquals(2, among.companies().size());
      for (var each : among.companies()) {
        var own = shown(person, question(each.company().id(), CallFilter.ALL));
        assertEquals(own.figures(), each.figures());
        assertEquals(own.figuresBefore(), each.before());
        assertEquals(own.targets(), each.targets());
        assertEquals(List.of(), own.companies());
      }
    }
  }

  @Test
  void theCompanyFarthestFromItsTargetsComesFirst() {
    world.record(
        acme(1),
        Rows.answered().id(2).campaign("Birch").at(NOON.minus(Duration.ofDays(3))),
        Rows.answered().id(3).campaign("Birch").at(NOON.minus(Duration.ofDays(3))));

    var companies = shown(admin(), question(null, CallFilter.ALL)).companies();

    assertEquals(
        List.of(birch, acme), companies.stream().map(each -> each.company().id()).toList());
    assertEquals(2, companies.getFirst().shortfall().missing());
  }

  private void fill(Random random) {
    var rows = new ArrayList<Segment>();
    for (int id = 0; id < 200; id++) {
      var row = random.nextInt(3) == 0 ? Rows.abandoned() : Rows.answered();
      rows.add(
          row.id(id)
              .campaign(List.of("Acme", "Acme 2", "Birch").get(random.nextInt(3)))
              .type(random.nextInt(5) == 0 ? "Manual" : "Inbound")
              .disposition(
                  List.of("Price Shopper", "Booked - Emergency", "Abandon", "Gone Fishing", "")
                      .get(random.nextInt(5)))
              .dnis(List.of("6125550199", "6125550123").get(random.nextInt(2)))
              .ani(
                  List.of("612", "651", "800").get(random.nextInt(3))
                      + "5550"
                      + (100 + random.nextInt(60)))
              .queue(Duration.ofSeconds(random.nextInt(80)))
              .at(NOON.minusSeconds(random.nextInt(10 * 86_400)))
              .row());
    }
    world.record(rows);
  }

  private static Figures sum(List<Figures> all) {
    return all.stream().reduce(Figures.NONE, Figures::and);
  }

  private int count(Person person, CallQuestion question) {
    return count(person, question, question.filter());
  }

  private int count(Person person, CallQuestion question, Facet facet, String value) {
    return count(person, question, question.filter().with(facet, value));
  }

  private int abandonedLater(Person person, CallQuestion question, Targets targets) {
    var filter =
        question
            .filter()
            .with(Facet.ABANDONED, "yes")
            .with(Measure.WAIT, new Measure.Bounds(targets.shortAbandon() + 1, Measure.Bounds.ANY));
    return count(person, question, filter);
  }

  /** Neither spoke anybody, nor did the caller leave: a voicemail, or a call that was cut. */
  private int neither(Person person, CallQuestion question) {
    var filter = question.filter().with(Facet.ANSWERED, "no").with(Facet.ABANDONED, "no");
    return count(person, question, filter);
  }

  private int count(Person person, CallQuestion question, CallFilter filter) {
    var inbound = filter.with(Facet.DIRECTION, "inbound");
    var query =
        new CallQuery(
            question.company(), question.from(), question.to(), question.zone(), inbound, null);
    return assertInstanceOf(QueryOutcome.Found.class, world.queryCalls().query(person, query))
        .page()
        .count();
  }
}
