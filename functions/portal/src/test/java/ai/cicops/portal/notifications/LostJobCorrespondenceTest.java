package ai.cicops.portal.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompaniesContract;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.MemoryCompanies;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.KeepUsers;
import ai.cicops.portal.identity.MemoryPeople;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.MovableClock;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LostJobCorrespondenceTest {
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final Grant MEMBER = new Grant(NORTHSIDE, false, Set.of());
  private static final CallId CALL =
      new CallId(CampaignKey.of("Northside"), LocalDate.of(2026, 11, 20), "300000010200001");

  private final MemoryPeople people = new MemoryPeople();
  private final MemoryCompanies companies = new MemoryCompanies();
  private final LostJobCorrespondence correspondence =
      new LostJobCorrespondence(people, companies, URI.create("https://portal.example.com"));

  LostJobCorrespondenceTest() {
    companies.save(CompaniesContract.company("northside", "Northside <Plumbing>", "Northside"));
    enroll("ada", Role.ADMIN, "en");
    enroll("pat", Role.CUSTOMER, "en", MEMBER);
    enroll("luz", Role.CUSTOMER, "es", MEMBER);
  }

  /** What it becomes that Pat made somebody the owner. */
  private List<Mail> mails(String owner) {
    var notice =
        new Notice.LostJobAssigned("event", CALL, NORTHSIDE, new UserId(owner), new UserId("pat"));
    return correspondence.of(notice).stream()
        .map(due -> due.letter().to("id", due.address()))
        .toList();
  }

  @Test
  void goesToTheOwnerInTheirLanguage() {
    var english = mails("ada").getFirst();
    assertEquals("ada@example.com", english.to());
    assertEquals("A lost job is yours: Northside <Plumbing>", english.subject());
    assertTrue(
        english.text().startsWith("pat made you the owner of a lost job of Northside <Plumbing>."));
    assertTrue(english.html().contains("Northside &lt;Plumbing&gt;"));
    assertTrue(english.html().contains("https://portal.example.com/calls/" + CALL));

    var spanish = mails("luz").getFirst();
    assertEquals("Un trabajo perdido es suyo: Northside <Plumbing>", spanish.subject());
    assertTrue(spanish.text().startsWith("pat le encargó un trabajo perdido de Northside"));
  }

  /** Unknown, deactivated, of another company by now, or of no role that works on lost jobs. */
  @Test
  void goesToNobodyWhoDoesNotSeeTheCallsAnyMore() {
    var clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));
    var ada = new Actor(people.find(new UserId("ada")).orElseThrow(), new ClientAddress("::1"));
    enroll("kim", Role.CUSTOMER, "en", new Grant(new CompanyId("summit"), true, Set.of()));
    enroll("abe", Role.AGENT, "en", MEMBER);
    assertEquals(List.of(), mails("kim"));
    assertEquals(List.of(), mails("abe"));
    assertEquals(List.of(), mails("nobody"));

    assertEquals(1, mails("luz").size());
    new KeepUsers(people, clock).deactivate(ada, new UserId("luz"), "left");
    assertEquals(List.of(), mails("luz"));

    var found = companies.find(NORTHSIDE).orElseThrow();
    var company = found.company();
    companies.save(found.with(company.with(company.standing().discarded(clock.instant(), null))));
    assertEquals(List.of(), mails("pat"));
  }

  private void enroll(String id, Role role, String locale, Grant... grants) {
    var email = id + "@example.com";
    people.enroll(
        new Person(new UserId(id), id, email, role, locale, ZoneId.of("UTC"), List.of(grants)),
        new Account(new UserId(id), new EmailAddress(email), "hash", null, 0));
  }
}
