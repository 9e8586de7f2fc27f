package ai.cicops.portal.directory;

import static ai.cicops.portal.directory.CompaniesContract.company;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.KeepNumbers.NumberOutcome;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepNumbersTest {
  /** Half past ten in the evening of the 19th where the companies are. */
  private static final Instant NOW = Instant.parse("2026-11-20T04:30:00Z");

  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final CompanyId SUMMIT = new CompanyId("summit");
  private static final PhoneNumber NUMBER = new PhoneNumber("+16125550199");
  private static final Author AUTHOR =
      (action, subject, at, once, details) ->
          new AuditEntry(subject, at, action + once, "ada", action, "", details);

  private final MovableClock clock = new MovableClock(NOW);
  private final MemoryCompanies companies = new MemoryCompanies();
  private final MemoryInboundNumbers numbers = new MemoryInboundNumbers(companies);
  private final KeepNumbers keep = new KeepNumbers(numbers, companies, clock);

  {
    companies.save(company("northside", "Northside Plumbing", "Northside - Main"));
    companies.save(company("summit", "Summit Heating", "Summit - Main"));
  }

  private static NumberUse use(String label) {
    return new NumberUse(NORTHSIDE, label, "Northside - Main", "Website", true);
  }

  private NumberOutcome label(long version, String label, @Nullable LocalDate from) {
    return keep.change(
        AUTHOR, NORTHSIDE, NUMBER, version, new NumberEdit(label, null, null, null), from);
  }

  private InboundNumber kept() {
    return numbers.find(NUMBER).orElseThrow();
  }

  @Test
  void holdsFromTheBeginningOfTheCompanysDay() {
    keep.add(AUTHOR, NUMBER, use("Main"), null);
    assertEquals(Instant.parse("2026-11-19T06:00:00Z"), kept().last().from());
    label(1, "Office", LocalDate.of(2026, 11, 21));

    assertEquals("Main", kept().at(Instant.parse("2026-11-21T05:59:59Z")).get().use().label());
    assertEquals("Office", kept().at(Instant.parse("2026-11-21T06:00:00Z")).get().use().label());
    assertEquals(Optional.empty(), kept().at(Instant.parse("2026-11-19T05:59:59Z")));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-18, 2026-11-19",
    "2020-01-01, 2026-11-19",
    "2026-11-19, ",
    "2027-01-01, ",
  })
  void changesNoCallOfADayThatIsOver(LocalDate from, @Nullable LocalDate earliest) {
    keep.add(AUTHOR, NUMBER, use("Main"), LocalDate.of(2026, 1, 1));
    var outcome = label(1, "Office", from);

    if (earliest == null) {
      assertInstanceOf(NumberOutcome.Kept.class, outcome);
    } else {
      assertEquals(new NumberOutcome.TooEarly(earliest), outcome);
    }
  }

  @Test
  void changesNothingBeforeWhatIsPlanned() {
    var planned = LocalDate.of(2026, 12, 1);
    keep.add(AUTHOR, NUMBER, use("Main"), null);
    label(1, "Winter", planned);

    assertEquals(new NumberOutcome.TooEarly(planned), label(2, "Now", null));
    assertInstanceOf(NumberOutcome.Kept.class, label(2, "Christmas", planned));
    assertEquals(2, kept().entries().size());
    label(3, "Main", planned);
    assertEquals(1, kept().entries().size(), "what is planned is taken back");
  }

  @Test
  void retiresAndTakesUpAgain() {
    keep.add(AUTHOR, NUMBER, use("Main"), null);
    var retire = new NumberEdit(null, null, null, false);
    keep.change(AUTHOR, NORTHSIDE, NUMBER, 1, retire, null);
    var retired = companies.find(NORTHSIDE).orElseThrow().numbers().getFirst();
    clock.advance(Duration.ofDays(3));
    keep.change(AUTHOR, NORTHSIDE, NUMBER, 2, new NumberEdit(null, null, null, true), null);
    var number = companies.find(NORTHSIDE).orElseThrow().numbers().getFirst();

    assertEquals(CompanyNumber.State.RETIRED, retired.state(NOW));
    assertEquals(CompanyNumber.State.RETIRED, number.state(NOW));
    assertEquals(CompanyNumber.State.ACTIVE, number.state(clock.instant()));
    assertEquals(1, number.history(clock.instant()).size());
  }

  private AuditEntry noted(String action) {
    return companies.audit().of("company#northside", 10).stream()
        .filter(entry -> entry.action().equals(action))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void notesWhatWasAndWhatIs() {
    keep.add(AUTHOR, NUMBER, use("Main"), null);
    var edit = new NumberEdit("Office", "", null, null);
    keep.change(AUTHOR, NORTHSIDE, NUMBER, 1, edit, null);
    keep.move(AUTHOR, NORTHSIDE, NUMBER, 2, SUMMIT, LocalDate.of(2026, 12, 1));

    assertEquals(
        Map.of("label", "Main", "campaign", "Northside - Main"), noted("number_changed").before());
    assertEquals(Map.of("label", "Office"), noted("number_changed").after());
    assertEquals(Map.of(), noted("number_added").before());
    assertEquals(
        Map.of("number", "+16125550199", "from", "2026-12-01T06:00:00Z"),
        noted("number_moved").details());
    assertEquals(
        Map.of("company", "summit"), companies.audit().of("company#summit", 10).getFirst().after());
  }

  @Test
  void leavesACompanyThatWasMerged() {
    keep.add(AUTHOR, NUMBER, use("Main"), LocalDate.of(2026, 1, 1));
    var northside = companies.find(NORTHSIDE).orElseThrow().company();
    var merged = new Standing.Merged(SUMMIT, NOW, MergeId.of(NORTHSIDE, 0));
    companies.change(
        northside.with(northside.standing().merged(merged)),
        CompaniesContract.deed("northside", "merged"));

    assertEquals(new NumberOutcome.NotFound(), label(1, "Office", null));
    assertInstanceOf(
        NumberOutcome.Kept.class, keep.move(AUTHOR, NORTHSIDE, NUMBER, 1, SUMMIT, null));
    assertEquals(SUMMIT, kept().company());
  }

  @Test
  void refusesWhatIsNotThere() {
    var use = new NumberUse(NORTHSIDE, "Main", "Summit - Main", "", true);
    assertEquals(new NumberOutcome.NoSuchCampaign(), keep.add(AUTHOR, NUMBER, use, null));
    var nowhere = new NumberUse(new CompanyId("nowhere"), "Main", null, "", true);
    assertEquals(new NumberOutcome.NotFound(), keep.add(AUTHOR, NUMBER, nowhere, null));
    assertEquals(new NumberOutcome.NotFound(), label(1, "Office", null));

    keep.add(AUTHOR, NUMBER, use("Main"), null);
    var edit = new NumberEdit(null, "Summit - Main", null, null);
    assertEquals(
        new NumberOutcome.NoSuchCampaign(), keep.change(AUTHOR, NORTHSIDE, NUMBER, 1, edit, null));
    assertEquals(
        new NumberOutcome.NoSuchCompany(),
        keep.move(AUTHOR, NORTHSIDE, NUMBER, 1, NORTHSIDE, null));
    assertEquals(
        new NumberOutcome.NoSuchCompany(),
        keep.move(AUTHOR, NORTHSIDE, NUMBER, 1, new CompanyId("nowhere"), null));
    assertEquals(
        new NumberOutcome.NotFound(), keep.move(AUTHOR, SUMMIT, NUMBER, 1, NORTHSIDE, null));
  }

  /** Something done so many hours later, from a day so many days from then, by one of three. */
  private record Act(int hours, int days, int company, int to, String label, boolean active) {}

  @Provide
  Arbitrary<List<Act>> acts() {
    var act =
        Combinators.combine(
                Arbitraries.integers().between(0, 60),
                Arbitraries.integers().between(-3, 6),
                Arbitraries.integers().between(0, 1),
                Arbitraries.integers().between(0, 3),
                Arbitraries.of("Main", "Office", "Truck"),
                Arbitraries.of(true, false))
            .as(Act::new);
    return act.list().ofMinSize(1).ofMaxSize(15);
  }

  @Property(tries = 300)
  void isOneCompanysAtAnyInstantAndWasWhatItWas(@ForAll("acts") List<Act> acts) {
    var world = new KeepNumbersTest();
    world.keep.add(AUTHOR, NUMBER, use("Main"), null);
    var before = world.kept();
    for (var act : acts) {
      world.clock.advance(Duration.ofHours(act.hours()));
      world.take(act);
      var after = world.kept();
      world.holdsWhatWas(before, after);
      world.agrees(after);
      before = after;
    }
  }

  private void take(Act act) {
    var of = act.company() == 0 ? NORTHSIDE : SUMMIT;
    var today = LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("America/Chicago"));
    var from = today.plusDays(act.days());
    var version = kept().version();
    var outcome =
        act.to() == 3
            ? keep.move(AUTHOR, of, NUMBER, version, of.equals(SUMMIT) ? NORTHSIDE : SUMMIT, from)
            : keep.change(
                AUTHOR,
                of,
                NUMBER,
                version,
                new NumberEdit(act.label(), null, null, act.active()),
                from);
    assertTrue(!(outcome instanceof NumberOutcome.Stale), "nobody else writes");
  }

  /** What held before today holds still. */
  private void holdsWhatWas(InboundNumber before, InboundNumber after) {
    var zone = java.time.ZoneId.of("America/Chicago");
    var today = LocalDate.ofInstant(clock.instant(), zone).atStartOfDay(zone).toInstant();
    for (var at = NOW.minus(Duration.ofDays(2)); at.isBefore(today); at = at.plusSeconds(10_800)) {
      assertEquals(before.at(at).map(NumberEntry::use), after.at(at).map(NumberEntry::use));
    }
  }

  /** Its companies know the same, and never two of them at one instant. */
  private void agrees(InboundNumber number) {
    var end = clock.instant().plus(Duration.ofDays(20));
    for (var at = NOW.minus(Duration.ofDays(2)); at.isBefore(end); at = at.plusSeconds(21_600)) {
      var instant = at;
      var known =
          List.of(NORTHSIDE, SUMMIT).stream()
              .flatMap(id -> companies.find(id).orElseThrow().numbers().stream())
              .flatMap(each -> each.at(instant).stream())
              .map(NumberEntry::use)
              .toList();
      assertEquals(number.at(at).map(NumberEntry::use).stream().toList(), known);
    }
  }
}
