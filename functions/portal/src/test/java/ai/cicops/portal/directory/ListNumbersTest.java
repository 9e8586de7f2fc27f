package ai.cicops.portal.directory;

import static ai.cicops.portal.directory.CompaniesContract.company;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ListNumbersTest {
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final CompanyId SUMMIT = new CompanyId("summit");
  private static final Optional<Set<CompanyId>> ALL = Optional.empty();
  private static final Optional<Set<CompanyId>> THEIRS = Optional.of(Set.of(SUMMIT));
  private static final Author AUTHOR =
      (action, subject, at, once, details) ->
          new AuditEntry(subject, at, action + once, "ada", action, "", details);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));
  private final MemoryCompanies companies = new MemoryCompanies();
  private final MemoryInboundNumbers numbers = new MemoryInboundNumbers(companies);
  private final KeepNumbers keep = new KeepNumbers(numbers, companies, clock);
  private final ListNumbers list = new ListNumbers(numbers, companies, clock);

  {
    companies.save(company("northside", "Northside Plumbing", "Northside - Main"));
    companies.save(company("summit", "Summit Heating", "Summit - Main"));
    add(NORTHSIDE, 1, "Main");
    add(SUMMIT, 2, "Trucks");
  }

  private void add(CompanyId company, int number, String label) {
    keep.add(
        AUTHOR,
        new PhoneNumber("+1612555%04d".formatted(number)),
        new NumberUse(company, label, null, "Website", true),
        null);
  }

  private List<String> labels(Optional<Set<CompanyId>> only, String text) {
    return list.list(only, text, null).rows().stream()
        .map(row -> row.number().shown(clock.instant()).use().label())
        .toList();
  }

  @Test
  void showsTheNumbersOfTheCompaniesThatOneMaySee() {
    assertEquals(List.of("Main", "Trucks"), labels(ALL, ""));
    assertEquals(List.of("Trucks"), labels(THEIRS, ""));
    assertEquals(List.of(), labels(Optional.of(Set.of()), ""));
  }

  @Test
  void findsByNumberLabelAndCompany() {
    for (var only : List.of(ALL, THEIRS)) {
      assertEquals(List.of("Trucks"), labels(only, "612-555-0002"));
      assertEquals(List.of("Trucks"), labels(only, "TRUCK"));
      assertEquals(List.of("Trucks"), labels(only, "heating"));
      assertEquals(List.of(), labels(only, "nowhere"));
    }
    assertEquals(List.of(), labels(THEIRS, "northside"));
  }

  @Test
  void showsNoneThatWentToAnotherCompany() {
    var number = new PhoneNumber("+16125550001");
    keep.move(AUTHOR, NORTHSIDE, number, 1, SUMMIT, null);
    clock.advance(Duration.ofDays(1));

    assertEquals(List.of("Main", "Trucks"), labels(ALL, ""));
    assertEquals(List.of("Main", "Trucks"), labels(THEIRS, ""));
    assertEquals(List.of(), labels(Optional.of(Set.of(NORTHSIDE)), ""));
  }

  @Test
  void comesFiftyAtATime() {
    for (int number = 100; number < 200; number++) {
      add(SUMMIT, number, "No. " + number);
    }
    for (var only : List.of(ALL, Optional.of(Set.of(NORTHSIDE, SUMMIT)))) {
      var first = list.list(only, "", null);
      var second = list.list(only, "", requireNonNull(first.next()));
      var third = list.list(only, "", requireNonNull(second.next()));
      assertEquals(
          List.of(50, 50, 2),
          List.of(first, second, third).stream().map(page -> page.rows().size()).toList());
      assertNull(third.next());
      assertEquals("+16125550199", third.rows().getLast().number().number().e164());
    }
  }
}
