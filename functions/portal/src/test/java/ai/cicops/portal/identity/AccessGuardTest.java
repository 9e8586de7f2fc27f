package ai.cicops.portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.AccessRule.Subject;
import ai.cicops.portal.platform.MovableClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessGuardTest {
  private static final ClientAddress OFFICE = new ClientAddress("203.0.113.7");
  private static final ClientAddress CAFE = new ClientAddress("198.51.100.9");
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final CompanyId SUMMIT = new CompanyId("summit");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T14:00:00Z"));
  private final MemoryAccessRules rules = new MemoryAccessRules();
  private final AccessGuard guard = new AccessGuard(rules, clock);

  @ParameterizedTest
  @EnumSource
  void admitsEverybodyFromAnywhereAsLongAsThereIsNoRule(Role role) {
    assertEquals(Optional.of(person(role)), guard.admit(person(role), CAFE));
    assertEquals(Optional.of(person(role)), guard.admit(person(role), new ClientAddress("")));
  }

  @ParameterizedTest
  @EnumSource
  void holdsARoleToItsNetworksAndNoOther(Role role) {
    keep(new Subject.OfRole(role), false, "203.0.113.0/24", "2001:db8::/32");

    for (var other : Role.values()) {
      assertTrue(guard.admit(person(other), OFFICE).isPresent());
      assertEquals(other != role, guard.admit(person(other), CAFE).isPresent());
    }
    assertTrue(guard.admit(person(role), new ClientAddress("2001:db8::7")).isPresent());
    assertTrue(guard.admit(person(role), new ClientAddress("")).isEmpty());
  }

  @Test
  void takesACompanyAwayFromWhoIsElsewhereAndLeavesTheOthers() {
    keep(new Subject.OfCompany(NORTHSIDE), false, "203.0.113.0/24");
    var both = person(Role.CUSTOMER, NORTHSIDE, SUMMIT);

    assertEquals(Optional.of(both), guard.admit(both, OFFICE));
    var elsewhere = guard.admit(both, CAFE).orElseThrow();
    assertFalse(elsewhere.may(Action.SEE_CALLS, NORTHSIDE));
    assertTrue(elsewhere.may(Action.SEE_CALLS, SUMMIT));
    assertEquals(new Scope.Of(Set.of(SUMMIT)), elsewhere.callScope());
  }

  @Test
  void turnsAwayWhoHasNothingLeft() {
    keep(new Subject.OfCompany(NORTHSIDE), false, "203.0.113.0/24");

    assertTrue(guard.admit(person(Role.CUSTOMER, NORTHSIDE), CAFE).isEmpty());
    assertTrue(guard.admit(person(Role.CUSTOMER), CAFE).isPresent());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOMER")
  void holdsNoStaffToARuleOfACompany(Role staff) {
    keep(new Subject.OfCompany(NORTHSIDE), true, "203.0.113.0/24");

    assertEquals(
        Optional.of(person(staff, NORTHSIDE)), guard.admit(person(staff, NORTHSIDE), CAFE));
  }

  @Test
  void demandsASecondFactorOfWhoWorksWithACompanyThatWantsOne() {
    keep(new Subject.OfCompany(NORTHSIDE), true);

    var hers = guard.admit(person(Role.CUSTOMER, NORTHSIDE, SUMMIT), CAFE).orElseThrow();
    assertTrue(hers.secondFactorDemanded());
    assertTrue(hers.owesSecondFactor());
    assertFalse(hers.with(Standing.NEW.withSecondFactor(true)).owesSecondFactor());
    var another = guard.admit(person(Role.CUSTOMER, SUMMIT), CAFE).orElseThrow();
    assertFalse(another.secondFactorDemanded());
  }

  @Test
  void demandsItWhereverTheyAre() {
    keep(new Subject.OfCompany(NORTHSIDE), true, "203.0.113.0/24");

    var elsewhere = guard.admit(person(Role.CUSTOMER, NORTHSIDE, SUMMIT), CAFE).orElseThrow();
    assertTrue(elsewhere.owesSecondFactor());
  }

  @Test
  void followsAChangeWithinTenSeconds() {
    var agent = person(Role.AGENT);
    assertTrue(guard.admit(agent, CAFE).isPresent());
    keep(new Subject.OfRole(Role.AGENT), false, "203.0.113.0/24");

    clock.advance(AccessGuard.FRESH);
    assertTrue(guard.admit(agent, CAFE).isEmpty());
  }

  private void keep(Subject subject, boolean secondFactor, String... networks) {
    assertTrue(
        rules.keep(
            new AccessRule(
                subject,
                List.of(networks).stream()
                    .map(text -> AddressRange.parse(text).orElseThrow())
                    .toList(),
                secondFactor,
                0),
            Deeds.deed("kept")));
  }

  private static Person person(Role role, CompanyId... companies) {
    return new Person(
        new UserId("pat"),
        "Pat",
        "pat@example.com",
        role,
        "en",
        ZoneId.of("America/Chicago"),
        List.of(companies).stream()
            .map(company -> new Grant(company, false, Grant.USUAL))
            .toList());
  }
}
