package ai.cicops.portal.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.Rows;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.disputes.Act;
import ai.cicops.portal.disputes.KeepDisputes;
import ai.cicops.portal.disputes.MemoryDisputes;
import ai.cicops.portal.disputes.Reason;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.KeepContact;
import ai.cicops.portal.identity.KeepUsers;
import ai.cicops.portal.identity.MemoryAttempts;
import ai.cicops.portal.identity.MemoryContacts;
import ai.cicops.portal.identity.MemoryPeople;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.questions.MessageText;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DisputeCorrespondenceTest {
  private static final String MAIN = "Acme - Main";

  private final CallsWorld calls = new CallsWorld();
  private final CompanyId acme = calls.company("acme", MAIN);
  private final Grant member = new Grant(acme, false, Set.of());
  private final MemoryPeople people = new MemoryPeople();
  private final MemoryDisputes disputes = new MemoryDisputes(new MemoryAuditLog());
  private final KeepContact contact =
      new KeepContact(people, new MemoryContacts(people), calls.clock);
  private final KeepDisputes keep =
      new KeepDisputes(calls.showCall, disputes, new MemoryAttempts(), calls.clock);
  private final DisputeCorrespondence correspondence =
      new DisputeCorrespondence(
          disputes, people, calls.companies, contact, URI.create("https://portal.example.com"));

  DisputeCorrespondenceTest() {
    calls.record(Rows.answered().id(1).campaign(MAIN));
    enroll("ada", Role.ADMIN, "en");
    enroll("oda", Role.CUSTOMER, "es", new Grant(acme, true, Set.of()));
    enroll("pat", Role.CUSTOMER, "en", member);
  }

  @Test
  void goesToTheContactFirstAndThenToWhoAnswered() {
    enroll("sue", Role.SUPERVISOR, "en", member);
    enroll("tom", Role.SUPERVISOR, "es", member);
    open("pat", Reason.OUTCOME, "They\n\n<booked>.");

    var mail = mails().getFirst();
    assertEquals(List.of("sue@example.com"), addresses());
    assertEquals("Dispute of a call by Company acme", mail.subject());
    assertTrue(
        mail.text()
            .replace('\u202f', ' ')
            .startsWith(
                "pat of Company acme disputes the outcome of the call of"
                    + " November 10, 2026, 6:00 AM:\n\nThey\n\n<booked>."),
        mail::text);
    assertTrue(mail.html().contains("&lt;booked&gt;"));
    assertTrue(mail.html().contains("https://portal.example.com/calls/"));

    add("tom", Act.ANSWERED, 1);
    add("pat", Act.WROTE, 2);
    assertEquals(List.of("tom@example.com"), addresses());
    assertEquals("Más sobre el reclamo de Company acme", mails().getFirst().subject());
  }

  @Test
  void goesToTheAdminsWhereNobodyElseIs() {
    open("pat", Reason.SPAM, "A robot.");

    assertEquals(List.of("ada@example.com"), addresses());
  }

  @Test
  void goesToWhoOpenedItAndToWhoeverWroteToIt() {
    open("pat", Reason.SPAM, "A robot.");
    add("ada", Act.DECLINED, 1);
    assertEquals(List.of("pat@example.com"), addresses());
    assertEquals("Your dispute was declined: Company acme", mails().getFirst().subject());

    add("oda", Act.REOPENED, 2);
    assertEquals(List.of("ada@example.com"), addresses());
    assertEquals("Dispute reopened by Company acme", mails().getFirst().subject());
    add("ada", Act.ACCEPTED, 3);
    assertEquals(List.of("pat@example.com", "oda@example.com"), addresses());
    assertEquals("Su reclamo fue aceptado: Company acme", mails().getLast().subject());
    assertFalse(mails().getFirst().text().contains("credited"));
  }

  @Test
  void saysThatABillIsCredited() {
    open("oda", Reason.BILLING, "No es nuestra.");
    add("ada", Act.ACCEPTED, 1);

    assertTrue(mails().getFirst().text().contains("La llamada se abonará en su próxima factura."));
    assertEquals(List.of("oda@example.com"), addresses());
  }

  /** Deactivated, or of another company by now. */
  @Test
  void goesToNobodyWhoDoesNotSeeItAnyMore() {
    open("pat", Reason.SPAM, "A robot.");
    add("ada", Act.ANSWERED, 1);
    new KeepUsers(people, calls.clock).deactivate(by("ada"), new UserId("pat"), "left");

    assertEquals(List.of(), addresses());
  }

  private void open(String user, Reason reason, String text) {
    var outcome = keep.open(by(user), call().id(), reason, new MessageText(text));
    assertTrue(outcome instanceof KeepDisputes.Outcome.Opened, outcome::toString);
  }

  private Call call() {
    return calls.call(MAIN, 1);
  }

  private void add(String user, Act act, int version) {
    calls.clock.advance(Duration.ofSeconds(1));
    var outcome = keep.add(by(user), call().id(), 1, version, act, new MessageText("So."));
    assertTrue(outcome instanceof KeepDisputes.Outcome.Kept, outcome::toString);
  }

  /** Of the last entry. */
  private List<Correspondence.Due> due() {
    var thread = disputes.of(call().id()).getFirst();
    return correspondence.of(
        new Notice.DisputeWritten("event", call().id(), 1, thread.dispute().version()));
  }

  private List<Mail> mails() {
    return due().stream().map(due -> due.letter().to("mail", due.address())).toList();
  }

  private List<String> addresses() {
    return due().stream().map(Correspondence.Due::address).toList();
  }

  private Actor by(String user) {
    return new Actor(
        people.find(new UserId(user)).orElseThrow(), new ClientAddress("198.51.100.7"));
  }

  private void enroll(String id, Role role, String locale, Grant... grants) {
    var email = id + "@example.com";
    people.enroll(
        new Person(new UserId(id), id, email, role, locale, ZoneId.of("UTC"), List.of(grants)),
        new Account(new UserId(id), new EmailAddress(email), "hash", null, 0));
  }
}
