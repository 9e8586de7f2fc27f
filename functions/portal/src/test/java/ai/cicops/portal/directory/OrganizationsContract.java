package ai.cicops.portal.directory;

import static ai.cicops.portal.directory.CompaniesContract.company;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.KeepOrganizations.AttachOutcome;
import ai.cicops.portal.directory.KeepOrganizations.OrganizationOutcome;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.MovableClock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Organizations} does, by way of who uses it. */
public abstract class OrganizationsContract {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final Author AUTHOR =
      (action, subject, at, once, details) ->
          new AuditEntry(subject, at, action + once, "admin", action, "", details);

  private final MovableClock clock = new MovableClock(NOON);

  protected abstract Companies companies();

  protected abstract Organizations organizations();

  private KeepOrganizations keep() {
    return new KeepOrganizations(organizations(), companies(), new Ids(new Random(1)), clock);
  }

  private KeptOrganization made(String name) {
    return keep().create(AUTHOR, name);
  }

  private void northside() {
    var northside = company("northside", "Northside Plumbing", "Northside");
    companies().save(new CompanyCampaigns(northside.company().under(null), northside.campaigns()));
  }

  private AttachOutcome attach(@Nullable OrganizationId to) {
    return keep().attach(AUTHOR, NORTHSIDE, northsideNow().version(), to);
  }

  private Company northsideNow() {
    return companies().find(NORTHSIDE).orElseThrow().company();
  }

  private KeptOrganization now(KeptOrganization organization) {
    return organizations().find(organization.id()).orElseThrow();
  }

  @Test
  void listsByNameWhateverItsCase() {
    made("beta");
    made("Alpha");
    var second = made("Alpha");

    assertEquals(
        List.of("Alpha", "Alpha", "beta"),
        organizations().list().stream().map(KeptOrganization::name).toList());
    assertTrue(second.id().value().startsWith("alpha-"));
    assertEquals(second, now(second));
  }

  @Test
  void hangsACompanyOnOneAndOnNone() {
    northside();
    var group = made("Home Group");
    var other = made("Other");

    assertInstanceOf(AttachOutcome.Attached.class, attach(group.id()));
    assertEquals(group.organization(), northsideNow().organization());
    assertEquals(List.of(NORTHSIDE), organizations().companies(group.id()));
    assertInstanceOf(AttachOutcome.Attached.class, attach(other.id()));
    assertEquals(List.of(), organizations().companies(group.id()));
    assertEquals(List.of(NORTHSIDE), organizations().companies(other.id()));
    assertInstanceOf(AttachOutcome.Attached.class, attach(null));
    assertNull(northsideNow().organization());
    assertEquals(List.of(), organizations().companies(other.id()));
    assertEquals(3, northsideNow().version());
  }

  @Test
  void renamesAllThatHangOnIt() {
    northside();
    var group = made("Home Group");
    attach(group.id());
    var outcome = keep().rename(AUTHOR, group.id(), now(group).version(), "House Group");

    assertInstanceOf(OrganizationOutcome.Kept.class, outcome);
    assertEquals(new Organization(group.id(), "House Group"), northsideNow().organization());
    assertInstanceOf(OrganizationOutcome.Stale.class, keep().rename(AUTHOR, group.id(), 0, "Late"));
  }

  @Test
  void isDiscardedWhenNothingActiveHangsOnIt() {
    northside();
    var group = made("Home Group");
    attach(group.id());
    var refused = keep().discard(AUTHOR, group.id());
    var northside = northsideNow();

    assertEquals(new OrganizationOutcome.InUse(List.of(northside)), refused);
    companies()
        .change(
            northside.with(northside.standing().discarded(NOON, null)),
            CompaniesContract.deed("northside", "gone"));
    assertInstanceOf(OrganizationOutcome.Kept.class, keep().discard(AUTHOR, group.id()));
    assertEquals(NOON, now(group).discardedAt());
    assertNull(northsideNow().organization());
    assertEquals(new AttachOutcome.NoSuchOrganization(), attach(group.id()));
    assertInstanceOf(OrganizationOutcome.Kept.class, keep().undiscard(AUTHOR, group.id()));
    assertNull(now(group).discardedAt());
  }

  @Test
  void isNeverDiscardedUnderACompany() throws Exception {
    northside();
    var group = made("Home Group");
    Callable<Object> attach = () -> attach(group.id());
    Callable<Object> discard = () -> keep().discard(AUTHOR, group.id());
    try (var threads = Executors.newFixedThreadPool(2)) {
      var outcomes =
          threads.invokeAll(List.of(attach, discard)).stream().map(Future::resultNow).toList();
      assertEquals(2, outcomes.size());
    }
    if (now(group).discardedAt() == null) {
      assertNotNull(northsideNow().organization());
    } else {
      assertNull(northsideNow().organization());
    }
  }
}
