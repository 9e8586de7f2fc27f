package ai.cicops.portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Secret;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link People} does. */
public abstract class PeopleContract {
  private static final Totp TOTP = new Totp(Secret.of("JBSWY3DPEHPK3PXP"));

  protected abstract People people();

  @Test
  void enrollsAPersonWithRightsAndAccount() {
    var person = person("pat", "Pat", "pat@example.com", Role.CUSTOMER);
    var account = account(person, TOTP);

    assertEquals(new People.EnrollOutcome.Enrolled(person.id()), people().enroll(person, account));
    assertEquals(person, people().find(person.id()).orElseThrow());
    assertEquals(account, people().account(account.email()).orElseThrow());
    assertEquals(account, people().account(person.id()).orElseThrow());
  }

  @Test
  void knowsNobodyElse() {
    assertTrue(people().account(new EmailAddress("nobody@example.com")).isEmpty());
    assertTrue(people().find(new UserId("nobody")).isEmpty());
    assertFalse(people().useStep(new UserId("nobody"), 1));
  }

  @Test
  void givesAnAddressToOnePersonUnderRaces() throws Exception {
    var enrol =
        IntStream.range(0, 6)
            .mapToObj(number -> person("p" + number, "Pat", "pat@example.com", Role.ADMIN))
            .map(person ->
                (Callable<People.EnrollOutcome>)
                    () -> people().enroll(person, account(person, null)))
            .toList();
    try (var threads = Executors.newFixedThreadPool(6)) {
      var outcomes =
          threads.invokeAll(enrol).stream().map(java.util.concurrent.Future::resultNow).toList();

      assertEquals(
          1, outcomes.stream().filter(People.EnrollOutcome.Enrolled.class::isInstance).count());
    }
    assertEquals(1, people().of(Role.ADMIN).size());
  }

  @Test
  void listsTheRolesPeopleByName() {
    for (var name : List.of("zoe", "Ana", "bo")) {
      var person =
          person(name.toLowerCase(java.util.Locale.ROOT), name, name + "@example.com", Role.ADMIN);
      assertInstanceOf(
          People.EnrollOutcome.Enrolled.class, people().enroll(person, account(person, null)));
    }
    var other = person("eva", "Eva", "eva@example.com", Role.AGENT);
    people().enroll(other, account(other, null));

    assertEquals(
        List.of("Ana", "bo", "zoe"), people().of(Role.ADMIN).stream().map(Person::name).toList());
  }

  @Test
  void usesAStepOnceAndNeverAnEarlierOne() {
    var person = person("pat", "Pat", "pat@example.com", Role.ADMIN);
    people().enroll(person, account(person, TOTP));

    assertTrue(people().useStep(person.id(), 100));
    assertFalse(people().useStep(person.id(), 100));
    assertFalse(people().useStep(person.id(), 99));
    assertTrue(people().useStep(person.id(), 101));
    assertEquals(101, people().account(person.id()).orElseThrow().lastStep());
  }

  @Test
  void keepsAsManyGrantsAsThereAre() {
    var grants =
        IntStream.range(0, 120)
            .mapToObj(number -> new Grant(new CompanyId("c" + number), false, Set.of()))
            .sorted(Comparator.comparing(grant -> grant.company().value()))
            .toList();
    var person =
        new Person(
            new UserId("sue"),
            "Sue",
            "sue@example.com",
            Role.SUPERVISOR,
            "es",
            ZoneId.of("America/Denver"),
            grants);
    people().enroll(person, account(person, null));

    assertEquals(person, people().find(person.id()).orElseThrow());
  }

  static Person person(String id, String name, String email, Role role) {
    return new Person(
        new UserId(id),
        name,
        EmailAddress.parse(email).orElseThrow().value(),
        role,
        "en",
        ZoneId.of("America/Chicago"),
        List.of(
            new Grant(new CompanyId("northside"), true, EnumSet.allOf(Permission.class)),
            new Grant(new CompanyId("summit"), false, EnumSet.of(Permission.LISTEN))));
  }

  private static Account account(Person person, @org.jspecify.annotations.Nullable Totp totp) {
    return new Account(person.id(), new EmailAddress(person.email()), "hash", totp, 0);
  }
}
