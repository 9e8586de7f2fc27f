package ai.cicops.portal.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.directory.CompaniesContract;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.MemoryCompanies;
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
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.questions.KeepQuestions;
import ai.cicops.portal.questions.MemoryQuestions;
import ai.cicops.portal.questions.MessageText;
import ai.cicops.portal.questions.QuestionId;
import ai.cicops.portal.questions.Topic;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionCorrespondenceTest {
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final Grant MEMBER = new Grant(NORTHSIDE, false, Set.of());

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));
  private final MemoryPeople people = new MemoryPeople();
  private final MemoryCompanies companies = new MemoryCompanies();
  private final MemoryQuestions questions = new MemoryQuestions(new MemoryAuditLog());
  private final KeepContact contact = new KeepContact(people, new MemoryContacts(people), clock);
  private final KeepQuestions keep =
      new KeepQuestions(questions, companies, new MemoryAttempts(), clock);
  private final QuestionCorrespondence correspondence =
      new QuestionCorrespondence(
          questions, people, companies, contact, URI.create("https://portal.example.com"));

  QuestionCorrespondenceTest() {
    companies.save(CompaniesContract.company("northside", "Northside Plumbing", "Northside"));
    enroll("ada", Role.ADMIN, "en");
    enroll("pat", Role.CUSTOMER, "es", MEMBER);
  }

  @Test
  void goesToTheContactInTheirLanguage() {
    enroll("sue", Role.SUPERVISOR, "es", MEMBER);
    enroll("tom", Role.SUPERVISOR, "en", MEMBER);
    ask("Where is\n\nthe <call>?", new Topic.OfCompany(), false);

    var mail = mails().getFirst();
    assertEquals(List.of("sue@example.com"), addresses());
    assertEquals("Pregunta de Northside Plumbing", mail.subject());
    assertTrue(mail.text().startsWith("pat, de Northside Plumbing, pregunta:\n\nWhere is\n\nthe"));
    assertTrue(mail.html().contains("the &lt;call&gt;?"));
    assertTrue(mail.html().contains("https://portal.example.com/help/questions/"));
    assertEquals("tom", nameContact("tom"));
    assertEquals(List.of("tom@example.com"), addresses());
  }

  private String nameContact(String user) {
    return switch (contact.name(by("ada"), NORTHSIDE, new UserId(user), 0)) {
      case KeepContact.Outcome.Named(var supervisors) -> supervisors.people().getFirst().name();
      case KeepContact.Outcome other -> throw new AssertionError(other);
    };
  }

  @Test
  void goesToAllSupervisorsWhenItIsUrgent() {
    enroll("sue", Role.SUPERVISOR, "en", MEMBER);
    enroll("tom", Role.SUPERVISOR, "en", MEMBER);
    ask("No call comes through.", new Topic.OfScreen("/calls", "r-1"), true);

    assertEquals(List.of("sue@example.com", "tom@example.com"), addresses());
    var mail = mails().getFirst();
    assertEquals("Urgent, calls do not reach us: Northside Plumbing", mail.subject());
    assertTrue(mail.text().startsWith("pat of Northside Plumbing asks about the page /calls:"));
  }

  @Test
  void goesToTheAdminsWhereNobodyElseIs() {
    ask("Why?", new Topic.OfCompany(), false);

    assertEquals(List.of("ada@example.com"), addresses());
  }

  @Test
  void goesToWhoAskedAndThenToWhoAnswered() {
    enroll("sue", Role.SUPERVISOR, "en", MEMBER);
    enroll("tom", Role.SUPERVISOR, "en", MEMBER);
    var id = ask("Why?", new Topic.OfCompany(), false);
    write("tom", id, 1);
    assertEquals(List.of("pat@example.com"), addresses());
    assertEquals("Respuesta a su pregunta: Northside Plumbing", mails().getFirst().subject());

    write("pat", id, 2);
    assertEquals(List.of("tom@example.com"), addresses());
    assertEquals("More about the question from Northside Plumbing", mails().getFirst().subject());
  }

  /** Deactivated, or of another company by now. */
  @Test
  void goesToNobodyWhoDoesNotSeeItAnyMore() {
    enroll("sue", Role.SUPERVISOR, "en", MEMBER);
    enroll("tom", Role.SUPERVISOR, "en", MEMBER);
    var id = ask("Why?", new Topic.OfCompany(), false);
    write("tom", id, 1);
    write("pat", id, 2);
    new KeepUsers(people, clock).deactivate(by("ada"), new UserId("tom"), "left");
    assertEquals(List.of("sue@example.com"), addresses());

    write("sue", id, 3);
    assertEquals(List.of("pat@example.com"), addresses());
    new KeepUsers(people, clock)
        .edit(by("ada"), new UserId("pat"), Role.CUSTOMER, Set.of(), version("pat"));
    assertEquals(List.of(), addresses());
  }

  private long version(String user) {
    return people.find(new UserId(user)).orElseThrow().standing().version();
  }

  @Test
  void makesNoHeaderOfAName() {
    companies.save(CompaniesContract.company("northside", "Evil\r\nBcc: eve@example.com"));
    ask("Why?", new Topic.OfCompany(), false);

    assertEquals("Question from Evil Bcc: eve@example.com", mails().getFirst().subject());
    assertFalse(mails().getFirst().subject().contains("\n"));
  }

  private QuestionId ask(String text, Topic topic, boolean urgent) {
    var wish = new KeepQuestions.Wish("a-key", NORTHSIDE, topic, new MessageText(text), urgent);
    return switch (keep.ask(by("pat"), wish)) {
      case KeepQuestions.Outcome.Asked(var thread) -> thread.question().id();
      case KeepQuestions.Outcome other -> throw new AssertionError(other);
    };
  }

  private void write(String user, QuestionId id, long version) {
    clock.advance(Duration.ofSeconds(1));
    var outcome = keep.write(by(user), id, version, new MessageText("So."));
    assertTrue(outcome instanceof KeepQuestions.Outcome.Kept, outcome::toString);
  }

  private Actor by(String user) {
    return new Actor(
        people.find(new UserId(user)).orElseThrow(), new ClientAddress("198.51.100.7"));
  }

  /** What the newest event becomes. */
  private List<Mail> mails() {
    var event = questions.events().getLast();
    var notice =
        new Notice.QuestionWritten(
            event.id(),
            new QuestionId(String.valueOf(event.detail().get("questionId"))),
            Integer.parseInt(String.valueOf(event.detail().get("message"))));
    var mails = new ArrayList<Mail>();
    correspondence.of(notice).forEach(due -> mails.add(due.letter().to("id", due.address())));
    return mails;
  }

  private List<String> addresses() {
    return mails().stream().map(Mail::to).toList();
  }

  private void enroll(String id, Role role, String locale, Grant... grants) {
    var email = id + "@example.com";
    people.enroll(
        new Person(new UserId(id), id, email, role, locale, ZoneId.of("UTC"), List.of(grants)),
        new Account(new UserId(id), new EmailAddress(email), "hash", null, 0));
  }
}
