package ai.cicops.portal.directory;

import static ai.cicops.portal.directory.CompaniesContract.company;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.KeepNumbers.NumberOutcome;
import ai.cicops.portal.platform.AtOnce;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.MovableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link InboundNumbers} does, by way of who uses it. */
public abstract class InboundNumbersContract {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final CompanyId SUMMIT = new CompanyId("summit");
  private static final PhoneNumber NUMBER = new PhoneNumber("+16125550199");
  private static final PhoneNumber OTHER = new PhoneNumber("+442079460000");
  private static final Author AUTHOR =
      (action, subject, at, once, details) ->
          new AuditEntry(subject, at, action + once, "admin", action, "", details);

  private final MovableClock clock = new MovableClock(NOON);

  protected abstract Companies companies();

  protected abstract InboundNumbers numbers();

  /** How many entries of the audit are about a company. */
  protected abstract int noted(CompanyId company);

  private KeepNumbers keep() {
    return new KeepNumbers(numbers(), companies(), clock);
  }

  @BeforeEach
  void makeCompanies() {
    companies().save(company("northside", "Northside Plumbing", "Northside - Main"));
    companies().save(company("summit", "Summit Heating", "Summit - Main"));
  }

  private static NumberUse use(CompanyId company, String label) {
    return new NumberUse(company, label, null, "Website", true);
  }

  private NumberOutcome add(PhoneNumber number, CompanyId company, String label) {
    return keep().add(AUTHOR, number, use(company, label), null);
  }

  private NumberOutcome label(long version, String label) {
    return keep()
        .change(AUTHOR, NORTHSIDE, NUMBER, version, new NumberEdit(label, null, null, null), null);
  }

  private List<CompanyNumber> of(CompanyId company) {
    return companies().find(company).orElseThrow().numbers();
  }

  @Test
  void comesWithItsCompanyAndItsCampaigns() {
    var campaigns = companies().find(NORTHSIDE).orElseThrow().campaigns();
    add(NUMBER, NORTHSIDE, "Main");
    add(OTHER, NORTHSIDE, "London");
    var found = companies().find(NORTHSIDE).orElseThrow();

    assertEquals(campaigns, found.campaigns());
    assertEquals(
        List.of(NUMBER, OTHER), found.numbers().stream().map(CompanyNumber::number).toList());
    assertEquals("Main", found.numbers().getFirst().shown(NOON).use().label());
    assertEquals(Optional.of(1L), numbers().find(NUMBER).map(InboundNumber::version));
    assertEquals(Set.of(NUMBER, OTHER), numbers().find(List.of(NUMBER, OTHER)).keySet());
    assertEquals(Map.of(), numbers().find(List.of(new PhoneNumber("+16125550100"))));
    assertEquals(2, noted(NORTHSIDE));
  }

  @Test
  void isOneCompanys() {
    assertInstanceOf(NumberOutcome.Kept.class, add(NUMBER, NORTHSIDE, "Main"));
    assertInstanceOf(NumberOutcome.Known.class, add(NUMBER, NORTHSIDE, "Again"));
    assertEquals(new NumberOutcome.Taken(NORTHSIDE), add(NUMBER, SUMMIT, "Mine"));
    assertEquals(List.of(), of(SUMMIT));
  }

  @Test
  void movesFromADayOnAndBack() {
    add(NUMBER, NORTHSIDE, "Main");
    clock.advance(java.time.Duration.ofDays(10));
    var day = LocalDate.of(2026, 12, 3);
    var moved = keep().move(AUTHOR, NORTHSIDE, NUMBER, 1, SUMMIT, day);
    var begin = Instant.parse("2026-12-03T06:00:00Z");

    assertInstanceOf(NumberOutcome.Kept.class, moved);
    assertEquals(begin, of(NORTHSIDE).getFirst().leavesAt());
    assertEquals(CompanyNumber.State.ACTIVE, of(NORTHSIDE).getFirst().state(begin.minusNanos(1)));
    assertEquals(CompanyNumber.State.MOVED, of(NORTHSIDE).getFirst().state(begin));
    assertEquals(CompanyNumber.State.PLANNED, of(SUMMIT).getFirst().state(begin.minusNanos(1)));
    assertEquals("Main", of(SUMMIT).getFirst().shown(begin).use().label());
    assertEquals(2, noted(NORTHSIDE));
    assertEquals(1, noted(SUMMIT));
    assertEquals(new NumberOutcome.Taken(SUMMIT), label(2, "Late"));

    keep().move(AUTHOR, SUMMIT, NUMBER, 2, NORTHSIDE, day);
    assertNull(of(NORTHSIDE).getFirst().leavesAt());
    assertEquals(1, of(NORTHSIDE).getFirst().entries().size());
    assertEquals(List.of(), of(SUMMIT));
  }

  @Test
  void isChangedUponTheVersionThatWasRead() {
    add(NUMBER, NORTHSIDE, "Main");
    assertInstanceOf(NumberOutcome.Kept.class, label(1, "Office"));
    var stale = assertInstanceOf(NumberOutcome.Stale.class, label(1, "Late"));

    assertEquals("Office", stale.newest().shown(NOON).use().label());
    assertEquals(2, stale.newest().version());
    assertEquals(2, noted(NORTHSIDE));
    assertInstanceOf(NumberOutcome.Kept.class, label(2, "Office"));
    assertEquals(2, noted(NORTHSIDE), "what changes nothing is not noted");
  }

  @Test
  void isOneCompanysHoweverManyEnterItAtOnce() {
    var outcomes =
        AtOnce.each(6, place -> add(NUMBER, place % 2 == 0 ? NORTHSIDE : SUMMIT, "No. " + place));

    assertEquals(1, outcomes.stream().filter(NumberOutcome.Kept.class::isInstance).count());
    assertEquals(1, of(NORTHSIDE).size() + of(SUMMIT).size());
    assertEquals(1, noted(NORTHSIDE) + noted(SUMMIT));
  }

  @Test
  void oneOfManyChangesAtOnceIsKept() {
    add(NUMBER, NORTHSIDE, "Main");
    var outcomes =
        AtOnce.each(
            6,
            place ->
                place == 0
                    ? keep().move(AUTHOR, NORTHSIDE, NUMBER, 1, SUMMIT, null)
                    : label(1, "No. " + place));

    assertEquals(1, outcomes.stream().filter(NumberOutcome.Kept.class::isInstance).count());
    assertEquals(Optional.of(2L), numbers().find(NUMBER).map(InboundNumber::version));
    var holders =
        List.of(NORTHSIDE, SUMMIT).stream()
            .filter(company -> of(company).stream().anyMatch(each -> each.at(NOON).isPresent()))
            .count();
    assertEquals(1, holders);
  }

  @Test
  void keepsAllOfSeveralOrNone() {
    var one = InboundNumber.first(NUMBER, use(NORTHSIDE, "One"), NOON);
    var two = InboundNumber.first(OTHER, use(NORTHSIDE, "Two"), NOON);
    assertTrue(numbers().keep(List.of(keep().added(AUTHOR, one))));

    assertFalse(numbers().keep(List.of(keep().added(AUTHOR, two), keep().added(AUTHOR, one))));
    assertEquals(Optional.empty(), numbers().find(OTHER));
    assertEquals(1, noted(NORTHSIDE));
  }

  @Test
  void listsByCompanyAPageAtATimeAndFindsByText() {
    add(NUMBER, NORTHSIDE, "Trucks");
    add(OTHER, SUMMIT, "London");
    add(new PhoneNumber("+16125550198"), SUMMIT, "Main");
    var all = numbers().list("", Set.of(), null, 10);

    assertEquals(
        List.of("northside\t+16125550199", "summit\t+16125550198", "summit\t+442079460000"),
        all.stream().map(CompanyNumber::sortKey).toList());
    assertEquals(all.subList(0, 2), numbers().list("", Set.of(), null, 2));
    assertEquals(all.subList(1, 3), numbers().list("", Set.of(), all.getFirst().sortKey(), 10));
    assertEquals(List.of(all.getFirst()), numbers().list("truck", Set.of(), null, 10));
    assertEquals(all.subList(0, 2), numbers().list("(612) 555-01", Set.of(), null, 10));
    assertEquals(
        List.of(all.getFirst(), all.getLast()),
        numbers().list("trucks", Set.of(SUMMIT), null, 10).stream()
            .filter(each -> !each.number().e164().endsWith("98"))
            .toList());
  }
}
