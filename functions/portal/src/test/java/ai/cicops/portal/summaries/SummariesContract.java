package ai.cicops.portal.summaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.OrganizationId;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.AtOnce;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Summaries} does. */
public abstract class SummariesContract {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final About ACME = new About.OneCompany(new CompanyId("acme"));
  private static final About HOME = new About.OneOrganization(new OrganizationId("home"));
  private static final About ALL = new About.AllCompanies();

  protected abstract Summaries summaries();

  protected abstract AuditLog log();

  private static Summary summary(String owner, About about, Cadence cadence, Instant dueAt) {
    return new Summary(new UserId(owner), about, cadence, DAY, dueAt, 1);
  }

  private static Deed deed(String id) {
    return new Deed(new AuditEntry("user#pat", NOON, id, "pat", "tested", "", Map.of()));
  }

  private static OutboxEvent event(String id) {
    return new OutboxEvent(id, NOON, "portal.summaries", "SummaryReady", Map.of("a", "b"));
  }

  private List<String> noted() {
    return log().of("user#pat", 10).stream().map(AuditEntry::id).sorted().toList();
  }

  @Test
  void keepsEachPersonsApart() {
    var acme = summary("pat", ACME, Cadence.DAILY, NOON);
    var home = summary("pat", HOME, Cadence.MONTHLY, NOON);
    var all = summary("sam", ALL, Cadence.WEEKLY, NOON);
    assertTrue(summaries().add(acme, deed("a")));
    assertTrue(summaries().add(home, deed("b")));
    assertTrue(summaries().add(all, deed("c")));
    assertFalse(summaries().add(acme, deed("d")));

    assertEquals(Set.of(acme, home), Set.copyOf(summaries().of(new UserId("pat"))));
    assertEquals(List.of(all), summaries().of(new UserId("sam")));
    assertEquals(Optional.of(home), summaries().find(new UserId("pat"), home.id()));
    assertEquals(Optional.empty(), summaries().find(new UserId("sam"), home.id()));
    assertEquals(List.of("a", "b", "c"), noted());
  }

  @Test
  void listsWhatIsDueTheLongestDueFirst() {
    var late = summary("sam", ACME, Cadence.DAILY, NOON.minusSeconds(3600));
    var pat = summary("pat", ACME, Cadence.DAILY, NOON);
    var sam = summary("sam", ALL, Cadence.DAILY, NOON);
    var next = summary("pat", ACME, Cadence.WEEKLY, NOON.plusNanos(1));
    for (var one : List.of(next, sam, late, pat)) {
      assertTrue(summaries().add(one, deed(one.owner() + one.id())));
    }

    assertEquals(List.of(late, pat, sam), summaries().due(NOON, null, 10));
    assertEquals(List.of(late, pat), summaries().due(NOON, null, 2));
    assertEquals(List.of(sam), summaries().due(NOON, pat, 2));
    assertEquals(List.of(late), summaries().due(NOON.minusNanos(1), null, 10));
  }

  @Test
  void goesOnFromTheVersionThatWasReadAndTellsOnce() {
    var first = summary("pat", ACME, Cadence.DAILY, NOON);
    summaries().add(first, deed("a"));
    var second = first.passed(DAY.plusDays(1), NOON.plus(Duration.ofDays(1)));

    assertTrue(summaries().pass(second, event("e1")));
    assertFalse(summaries().pass(second, event("e2")));
    assertEquals(Optional.of(second), summaries().find(first.owner(), first.id()));
    assertEquals(List.of(), summaries().due(NOON, null, 10));
    assertFalse(summaries().remove(first, deed("b")));

    var third = second.passed(DAY.plusDays(2), NOON.plus(Duration.ofDays(2)));
    assertFalse(summaries().pass(third, event("e1")), "was told before");
    assertTrue(summaries().pass(third, null));
    assertTrue(summaries().remove(third, deed("c")));
    assertFalse(summaries().pass(third.passed(DAY, NOON), null), "is gone");
    assertFalse(summaries().remove(third, deed("d")));
    assertEquals(List.of("a", "c"), noted());
  }

  @Test
  void letsOneOfManyBeFirst() {
    var first = summary("pat", ACME, Cadence.DAILY, NOON);
    summaries().add(first, deed("a"));

    var passed =
        AtOnce.each(6, n -> summaries().pass(first.passed(DAY.plusDays(n), NOON), event("e" + n)));

    assertEquals(1, passed.stream().filter(won -> won).count());
  }
}
