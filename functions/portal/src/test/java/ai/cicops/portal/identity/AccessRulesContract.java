package ai.cicops.portal.identity;

import static ai.cicops.portal.identity.Deeds.deed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.AccessRule.Subject;
import ai.cicops.portal.platform.AtOnce;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link AccessRules} does. */
public abstract class AccessRulesContract {
  private static final Subject NORTHSIDE = new Subject.OfCompany(new CompanyId("northside"));
  private static final Subject ADMINS = new Subject.OfRole(Role.ADMIN);

  protected abstract AccessRules rules();

  protected abstract AuditLog log();

  @Test
  void keepsOneRuleASubject() {
    assertTrue(
        rules().keep(rule(NORTHSIDE, true, 0, "203.0.113.0/24", "2001:db8::/32"), deed("a")));
    assertTrue(rules().keep(rule(ADMINS, false, 0, "198.51.100.7"), deed("b")));
    assertTrue(rules().keep(rule(NORTHSIDE, false, 1), deed("c")));

    assertEquals(
        Set.of(rule(NORTHSIDE, false, 2), rule(ADMINS, false, 1, "198.51.100.7")),
        Set.copyOf(rules().all()));
  }

  @Test
  void keepsAllThatARuleSays() {
    assertTrue(
        rules().keep(rule(NORTHSIDE, true, 0, "203.0.113.0/24", "2001:db8::/32"), deed("a")));

    assertEquals(
        List.of(rule(NORTHSIDE, true, 1, "203.0.113.0/24", "2001:db8::/32")), rules().all());
    assertEquals(List.of("a"), Deeds.noted(log()));
  }

  @Test
  void keepsNothingOverWhatSomebodyElseKept() {
    assertTrue(rules().keep(rule(ADMINS, false, 0, "198.51.100.7"), deed("a")));

    assertFalse(rules().keep(rule(ADMINS, false, 0), deed("b")));
    assertFalse(rules().keep(rule(ADMINS, false, 2), deed("c")));
    assertFalse(rules().keep(rule(NORTHSIDE, false, 1), deed("d")));

    assertEquals(List.of(rule(ADMINS, false, 1, "198.51.100.7")), rules().all());
    assertEquals(List.of("a"), Deeds.noted(log()));
  }

  @Test
  void letsOneOfManyBeFirst() {
    var kept = AtOnce.each(8, n -> rules().keep(rule(ADMINS, false, 0), deed("n" + n)));

    assertEquals(1, kept.stream().filter(won -> won).count());
    assertEquals(List.of(rule(ADMINS, false, 1)), rules().all());
  }

  private static AccessRule rule(
      Subject subject, boolean secondFactor, long version, String... networks) {
    return new AccessRule(
        subject,
        List.of(networks).stream().map(text -> AddressRange.parse(text).orElseThrow()).toList(),
        secondFactor,
        version);
  }
}
