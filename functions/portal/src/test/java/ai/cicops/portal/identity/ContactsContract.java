package ai.cicops.portal.identity;

import static ai.cicops.portal.identity.Deeds.deed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.AtOnce;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Contacts} does, for people of a {@link People}. */
public abstract class ContactsContract {
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final CompanyId SUMMIT = new CompanyId("summit");
  private static final Grant GRANT = new Grant(NORTHSIDE, false, Set.of());

  protected abstract Contacts contacts();

  protected abstract People people();

  protected abstract AuditLog log();

  @BeforeEach
  void enroll() {
    for (var id : List.of("sue", "tom")) {
      var user = new UserId(id);
      var email = new EmailAddress(id + "@example.com");
      people()
          .enroll(
              new Person(
                  user, id, email.value(), Role.SUPERVISOR, "en", ZoneId.of("UTC"), List.of(GRANT)),
              new Account(user, email, "", null, 0));
    }
  }

  @Test
  void namesOneAfterTheOther() {
    assertEquals(Contacts.Named.NOBODY, contacts().of(NORTHSIDE));
    assertTrue(contacts().name(NORTHSIDE, named("tom", 0), deed("a")));
    assertEquals(named("tom", 1), contacts().of(NORTHSIDE));
    assertTrue(contacts().name(NORTHSIDE, named("sue", 1), deed("b")));

    assertEquals(named("sue", 2), contacts().of(NORTHSIDE));
    assertEquals(Contacts.Named.NOBODY, contacts().of(SUMMIT));
    assertEquals(List.of("a", "b"), Deeds.noted(log()));
  }

  @Test
  void namesNobodyUponAnotherVersion() {
    assertTrue(contacts().name(NORTHSIDE, named("tom", 0), deed("a")));

    assertFalse(contacts().name(NORTHSIDE, named("sue", 0), deed("b")));
    assertFalse(contacts().name(NORTHSIDE, named("sue", 2), deed("c")));
    assertEquals(named("tom", 1), contacts().of(NORTHSIDE));
    assertEquals(List.of("a"), Deeds.noted(log()));
  }

  @Test
  void namesNobodyWhoHasNothingOnTheCompany() {
    assertFalse(contacts().name(SUMMIT, named("tom", 0), deed("a")));
    assertFalse(contacts().name(NORTHSIDE, named("nobody", 0), deed("b")));
    assertTrue(people().take(new UserId("tom"), GRANT, null, Instant.EPOCH, deed("taken")));
    assertFalse(contacts().name(NORTHSIDE, named("tom", 0), deed("c")));

    assertEquals(Contacts.Named.NOBODY, contacts().of(NORTHSIDE));
    assertEquals(List.of("taken"), Deeds.noted(log()));
  }

  @Test
  void letsOneOfManyBeFirst() {
    var named = AtOnce.each(8, n -> contacts().name(NORTHSIDE, named("sue", 0), deed("n" + n)));

    assertEquals(1, named.stream().filter(won -> won).count());
    assertEquals(named("sue", 1), contacts().of(NORTHSIDE));
  }

  private static Contacts.Named named(String user, long version) {
    return new Contacts.Named(new UserId(user), version);
  }
}
