package ai.cicops.portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.directory.CompanyId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepContactTest {
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Grant GRANT = new Grant(NORTHSIDE, false, Set.of());

  private final MemoryAuditLog log = new MemoryAuditLog();
  private final MemoryPeople people = new MemoryPeople(log);
  private final KeepContact contact =
      new KeepContact(people, new MemoryContacts(people), InstantSource.fixed(NOON));
  private final Person ada = enroll("ada", Role.ADMIN);

  @BeforeEach
  void enrollAnOwner() {
    enroll("pat", Role.CUSTOMER, GRANT);
  }

  @Test
  void isTheFirstByNameWhereNobodyWasNamed() {
    supervisors();

    assertEquals(List.of("sue", "tom"), names());
  }

  private void supervisors() {
    enroll("tom", Role.SUPERVISOR, GRANT);
    enroll("sue", Role.SUPERVISOR, GRANT);
    enroll("uma", Role.SUPERVISOR);
  }

  @Test
  void isWhoWasNamedAsTheFirst() {
    supervisors();

    assertInstanceOf(KeepContact.Outcome.Named.class, name("tom", 0));

    assertEquals(List.of("tom", "sue"), names());
    var entry = log.of("company#northside", 1).getFirst();
    assertEquals("contact_named", entry.action());
    assertEquals("sue", entry.before().get("contact"));
    assertEquals("tom", entry.after().get("contact"));
    assertEquals(new KeepContact.Outcome.Stale(), name("sue", 0));
    assertInstanceOf(KeepContact.Outcome.Named.class, name("tom", 1));
    assertEquals(1, log.of("company#northside", 9).size(), "it was so already");
  }

  @Test
  void fallsBackWhenThatOneIsNoneAnyMore() {
    supervisors();
    name("tom", 0);

    people.take(new UserId("tom"), GRANT, null, NOON, Deeds.deed("taken"));

    assertEquals(List.of("sue"), names());
    assertEquals(new KeepContact.Outcome.NoSupervisor(), name("tom", 1));
    assertInstanceOf(KeepContact.Outcome.Named.class, name("sue", 1));
  }

  @Test
  void isNoneOfOthers() {
    supervisors();

    for (var user : List.of("uma", "pat", "ada", "nobody")) {
      assertEquals(new KeepContact.Outcome.NoSupervisor(), name(user, 0));
    }
  }

  @Test
  void isAskedAloneUnlessItIsUrgent() {
    supervisors();

    assertEquals(List.of("sue"), asked(false, "pat"));
    assertEquals(List.of("sue", "tom"), asked(true, "pat"));
    assertEquals(List.of("tom"), asked(false, "sue"));
  }

  @Test
  void isTheAdminsWhereThereIsNone() {
    enroll("ann", Role.ADMIN);

    assertEquals(List.of("ada", "ann"), asked(false, "pat"));
    assertEquals(List.of("ada", "ann"), asked(true, "pat"));
    enroll("sue", Role.SUPERVISOR, GRANT);
    assertEquals(List.of("ada", "ann"), asked(false, "sue"));
  }

  @Test
  void isNeverTheAsker() {
    enroll("ann", Role.ADMIN);

    assertEquals(List.of("ann"), asked(true, "ada"));
  }

  private List<String> names() {
    return contact.supervisors(NORTHSIDE).people().stream().map(Person::name).toList();
  }

  private List<String> asked(boolean urgent, String asker) {
    return contact.asked(NORTHSIDE, urgent, new UserId(asker)).stream().map(Person::name).toList();
  }

  private KeepContact.Outcome name(String user, long version) {
    var actor = new Actor(ada, new ClientAddress("198.51.100.7"));
    return contact.name(actor, NORTHSIDE, new UserId(user), version);
  }

  private Person enroll(String id, Role role, Grant... grants) {
    var user = new UserId(id);
    var email = new EmailAddress(id + "@example.com");
    var person = new Person(user, id, email.value(), role, "en", ZoneId.of("UTC"), List.of(grants));
    people.enroll(person, new Account(user, email, "", null, 0));
    return person;
  }
}
