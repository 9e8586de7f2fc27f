package ai.cicops.portal.identity;

import static ai.cicops.portal.identity.Deeds.deed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.AtOnce;
import ai.cicops.portal.platform.Secret;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link People} does. */
public abstract class PeopleContract {
  private static final Totp TOTP = new Totp(Secret.of("JBSWY3DPEHPK3PXP"));

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456789Z");
  private static final CompanyId NORTHSIDE = new CompanyId("northside");

  protected abstract People people();

  protected abstract AuditLog log();

  /** The fact {@code deed} of every event {@code Tested} that is owed. */
  protected abstract List<String> told();

  private void assertLeft(String... ids) {
    Deeds.assertLeft(log(), told(), ids);
  }

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
  void findsManyByTheirIdsWithoutTheirGrants() {
    var pat = person("pat", "Pat", "pat@example.com", Role.CUSTOMER);
    people().enroll(pat, account(pat, null));
    var bo = person("bo", "Bo", "bo@example.com", Role.AGENT);
    people().enroll(bo, account(bo, null));

    var found =
        people().profiles(List.of(bo.id(), new UserId("nobody"), pat.id(), bo.id())).stream()
            .sorted(Comparator.comparing(Person::name))
            .toList();

    assertEquals(List.of("Bo", "Pat"), found.stream().map(Person::name).toList());
    assertTrue(found.stream().allMatch(person -> person.grants().isEmpty()));
    assertEquals(List.of(), people().profiles(List.of()));
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

  @Test
  void securesAnAccountAndEndsItsSessions() {
    var pat = enrolled("pat", Role.CUSTOMER);
    var before = account(pat);

    assertTrue(people().secure(before.withPassword("other"), NOON, deed("a")));

    assertEquals(before.withPassword("other").used(0, 1), account(pat));
    assertEquals(NOON, standing(pat).sessionsFrom());
    assertEquals(1, standing(pat).version());
    assertLeft("a");
  }

  @Test
  void losesWhatWasDecidedUponAnOlderAccount() {
    var pat = enrolled("pat", Role.CUSTOMER);
    var before = account(pat);
    people().use(before, deed("a"));

    assertFalse(people().secure(before.withPassword("late"), NOON, deed("b")));
    assertFalse(people().use(before.withPassword("late"), deed("c")));

    assertEquals("hash", account(pat).passwordHash());
    assertNull(standing(pat).sessionsFrom());
    assertLeft("a");
  }

  @Test
  void securesOnceUnderRaces() {
    var before = account(enrolled("pat", Role.CUSTOMER));

    var done =
        AtOnce.each(
            6,
            number -> people().secure(before.withPassword("p" + number), NOON, deed("s" + number)));

    assertEquals(1, done.stream().filter(each -> each).count());
    assertEquals("p" + done.indexOf(true), account(before.user()).passwordHash());
    assertLeft(Deeds.ofWinners("s", done));
  }

  @Test
  void usesUpOnceUnderRacesAndLetsSessionsGoOn() {
    var before = account(enrolled("pat", Role.CUSTOMER)).withRecoveryCodes(List.of("a", "b"));
    people().use(before, deed("first"));
    var kept = account(before.user());

    var done =
        AtOnce.each(
            6, number -> people().use(kept.withRecoveryCodes(List.of("b")), deed("u" + number)));

    assertEquals(1, done.stream().filter(each -> each).count());
    assertEquals(List.of("b"), account(before.user()).recoveryCodes());
    assertNull(standing(before.user()).sessionsFrom());
    assertLeft("first", Deeds.ofWinners("u", done)[0]);
  }

  @Test
  void keepsWhatWaitsForItsConfirmation() {
    var before = account(enrolled("pat", Role.CUSTOMER));
    var pending =
        new Account.Pending(
            new EmailAddress("new@example.com"), new EmailAddress("bell@example.com"), TOTP, NOON);

    assertTrue(people().use(before.with(pending), deed("a")));

    assertEquals(pending, account(before.user()).pending());
  }

  /** A code that was used meanwhile does not become good again. */
  @Test
  void neverForgetsACodeThatWasUsedSinceTheAccountWasRead() {
    var pat = enrolled("pat", Role.CUSTOMER);
    var before = account(pat);
    people().useStep(pat, 101);

    assertFalse(people().use(before, deed("a")));
    assertFalse(people().secure(before.withPassword("other"), NOON, deed("b")));

    assertEquals(101, account(pat).lastStep());
    assertTrue(people().use(account(pat).withTotp(TOTP, 99, List.of()), deed("c")));
    assertEquals(101, account(pat).lastStep());
    assertLeft("c");
  }

  @Test
  void notesInTheStandingWhetherThereIsASecondFactor() {
    var pat = enrolled("pat", Role.CUSTOMER);

    people().secure(account(pat).withTotp(TOTP, 7, List.of("a")), NOON, deed("a"));
    assertTrue(standing(pat).secondFactor());
    assertEquals(7, account(pat).lastStep());
    people().secure(account(pat).withoutSecondFactor(), NOON, deed("b"));
    assertFalse(standing(pat).secondFactor());
    assertFalse(account(pat).hasSecondFactor());
    assertEquals(List.of(), account(pat).recoveryCodes());
  }

  @Test
  void movesToAnotherAddressAndGivesTheOldOneFree() {
    var pat = enrolled("pat", Role.CUSTOMER);
    var old = account(pat).email();
    var fresh = new EmailAddress("new@example.com");

    assertTrue(people().secure(account(pat).at(fresh), NOON, deed("a")));

    assertEquals(pat, people().account(fresh).orElseThrow().user());
    assertEquals(fresh.value(), people().find(pat).orElseThrow().email());
    assertTrue(people().account(old).isEmpty());
    var next = person("sam", "Sam", old.value(), Role.CUSTOMER);
    assertInstanceOf(
        People.EnrollOutcome.Enrolled.class, people().enroll(next, account(next, null)));
  }

  @Test
  void movesToNoAddressThatIsTaken() {
    var pat = enrolled("pat", Role.CUSTOMER);
    var sam = enrolled("sam", Role.CUSTOMER);
    var before = account(pat);

    assertFalse(people().secure(before.at(account(sam).email()), NOON, deed("a")));

    assertEquals(before, account(pat));
    assertEquals(sam, people().account(account(sam).email()).orElseThrow().user());
    assertEquals(before.email().value(), people().find(pat).orElseThrow().email());
    assertLeft();
  }

  @Test
  void givesAFreeAddressToOneOfThoseWhoMoveThere() {
    var before =
        IntStream.range(0, 4).mapToObj(n -> account(enrolled("p" + n, Role.CUSTOMER))).toList();
    var wanted = new EmailAddress("wanted@example.com");

    var done =
        AtOnce.each(
            4, number -> people().secure(before.get(number).at(wanted), NOON, deed("m" + number)));

    assertEquals(1, done.stream().filter(each -> each).count());
    assertEquals(
        before.get(done.indexOf(true)).user(), people().account(wanted).orElseThrow().user());
    for (int number = 0; number < 4; number++) {
      var old = people().account(before.get(number).email());
      assertEquals(!done.get(number), old.isPresent());
    }
    assertLeft(Deeds.ofWinners("m", done));
  }

  @Test
  void changesProfileRoleAndStandingAndNoGrant() {
    var pat = people().find(enrolled("pat", Role.CUSTOMER)).orElseThrow();
    var bell = new EmailAddress("bell@example.com");
    var standing =
        pat.standing().welcomed(NOON).deactivated(NOON).withSessionsFrom(NOON).notifiedAt(bell);
    var wanted =
        pat.described("Patricia", "es", ZoneId.of("America/Denver"))
            .as(Role.AGENT)
            .with(standing)
            .with(List.of());

    assertTrue(people().change(wanted, null, deed("a")));

    var now = people().find(pat.id()).orElseThrow();
    assertEquals(wanted.with(pat.grants()).with(now.standing()), now);
    assertEquals(standing.welcomedAt(), now.standing().welcomedAt());
    assertEquals(standing.deactivatedAt(), now.standing().deactivatedAt());
    assertEquals(standing.sessionsFrom(), now.standing().sessionsFrom());
    assertEquals(bell, now.standing().notificationEmail());
    assertEquals(1, now.standing().version());
    assertEquals(List.of(), people().of(Role.CUSTOMER));
    assertFalse(people().change(wanted, null, deed("b")));
    assertLeft("a");
  }

  @Test
  void changesNobodyWhoIsNotThere() {
    var nobody = person("nobody", "No", "no@example.com", Role.CUSTOMER);

    assertFalse(people().change(nobody, null, deed("a")));
    assertFalse(people().secure(account(nobody, null), NOON, deed("b")));
    assertFalse(people().use(account(nobody, null), deed("c")));
    assertFalse(people().give(nobody.id(), new Grant(NORTHSIDE, false, Set.of()), deed("d")));
    people().signedIn(nobody.id(), NOON);
    assertTrue(people().find(nobody.id()).isEmpty());
    assertEquals(List.of(), people().members(NORTHSIDE));
    assertLeft();
  }

  @Test
  void changesOnlyWhileTheStayingAdminIsOne() {
    var ann = people().find(enrolled("ann", Role.ADMIN)).orElseThrow();
    var bob = people().find(enrolled("bob", Role.ADMIN)).orElseThrow();
    var sue = enrolled("sue", Role.SUPERVISOR);

    assertFalse(people().change(ann.as(Role.AGENT), sue, deed("a")));
    assertFalse(people().change(ann.as(Role.AGENT), new UserId("nobody"), deed("b")));
    assertTrue(people().change(bob.with(bob.standing().deactivated(NOON)), ann.id(), deed("c")));
    assertFalse(people().change(ann.as(Role.AGENT), bob.id(), deed("d")));
    assertEquals(Role.ADMIN, people().find(ann.id()).orElseThrow().role());
    assertLeft("c");
  }

  @Test
  void keepsAnAdminWhoeverDemotesWhomAtOnce() {
    var admins =
        IntStream.range(0, 3)
            .mapToObj(number -> people().find(enrolled("a" + number, Role.ADMIN)).orElseThrow())
            .toList();

    var done =
        AtOnce.each(
            3,
            number ->
                people()
                    .change(
                        admins.get(number).as(Role.AGENT),
                        admins.get((number + 1) % 3).id(),
                        deed("d" + number)));

    assertTrue(
        admins.stream()
            .anyMatch(each -> people().find(each.id()).orElseThrow().role() == Role.ADMIN));
    assertLeft(Deeds.ofWinners("d", done));
  }

  @Test
  void notesASignInWithoutCountingItAsAChange() {
    var pat = enrolled("pat", Role.CUSTOMER);
    people().signedIn(pat, NOON);

    assertEquals(NOON, standing(pat).signedInAt());
    assertEquals(0, standing(pat).version());
  }

  @Test
  void givesWhereThereIsNothing() {
    var pat = enrolled("pat", Role.CUSTOMER);
    var lake = new CompanyId("lake");
    var grant = new Grant(lake, false, true, Set.of(Permission.EXPORT, Permission.LISTEN));

    assertTrue(people().give(pat, grant, deed("a")));
    assertFalse(people().give(pat, new Grant(lake, true, Set.of()), deed("b")));

    assertEquals(grant, people().find(pat).orElseThrow().grant(lake).orElseThrow());
    assertEquals(List.of(new People.Member(pat, grant, null)), people().members(lake));
    assertLeft("a");
  }

  @Test
  void takesAndRemembersAndGivesAgain() {
    var pat = enrolled("pat", Role.CUSTOMER);
    var had = people().find(pat).orElseThrow().grant(NORTHSIDE).orElseThrow();

    assertTrue(people().take(pat, had, null, NOON, deed("a")));
    assertFalse(people().take(pat, had, null, NOON, deed("b")));

    assertTrue(people().find(pat).orElseThrow().grant(NORTHSIDE).isEmpty());
    assertEquals(NOON, standing(pat).sessionsFrom());
    assertEquals(1, standing(pat).version());
    assertEquals(List.of(new People.Member(pat, had, NOON)), people().members(NORTHSIDE));
    var again = new Grant(NORTHSIDE, false, Set.of());
    assertTrue(people().give(pat, again, deed("c")));
    assertEquals(List.of(new People.Member(pat, again, null)), people().members(NORTHSIDE));
    assertLeft("a", "c");
  }

  @Test
  void changesAGrantFromWhatWasRead() {
    var pat = enrolled("pat", Role.CUSTOMER);
    var had = people().find(pat).orElseThrow().grant(NORTHSIDE).orElseThrow();
    var wanted = new Grant(NORTHSIDE, false, true, Set.of(Permission.DOWNLOAD));

    assertFalse(people().regrant(pat, wanted, had, null, deed("a")));
    assertFalse(
        people()
            .regrant(
                pat, new Grant(NORTHSIDE, true, true, had.permissions()), had, null, deed("b")));
    assertTrue(people().regrant(pat, had, wanted, null, deed("c")));
    assertFalse(people().regrant(pat, had, wanted, null, deed("d")));
    assertFalse(people().take(pat, had, null, NOON, deed("e")));

    assertEquals(wanted, people().find(pat).orElseThrow().grant(NORTHSIDE).orElseThrow());
    assertEquals(List.of(new People.Member(pat, wanted, null)), people().members(NORTHSIDE));
    assertNull(standing(pat).sessionsFrom());
    assertLeft("c");
  }

  @Test
  void changesAGrantOnceUnderRaces() {
    var pat = enrolled("pat", Role.CUSTOMER);
    var had = people().find(pat).orElseThrow().grant(NORTHSIDE).orElseThrow();
    var wanted = List.copyOf(EnumSet.allOf(Permission.class));

    var done =
        AtOnce.each(
            6,
            number ->
                people()
                    .regrant(
                        pat,
                        had,
                        new Grant(NORTHSIDE, false, Set.of(wanted.get(number))),
                        null,
                        deed("g" + number)));

    assertEquals(1, done.stream().filter(each -> each).count());
    var kept = people().find(pat).orElseThrow().grant(NORTHSIDE).orElseThrow();
    assertEquals(Set.of(wanted.get(done.indexOf(true))), kept.permissions());
    assertEquals(List.of(new People.Member(pat, kept, null)), people().members(NORTHSIDE));
    assertLeft(Deeds.ofWinners("g", done));
  }

  @Test
  void takesNoOwnersRightWithoutAnotherOwner() {
    var pat = enrolled("pat", Role.CUSTOMER);
    var sam = enrolled("sam", Role.CUSTOMER);
    var had = people().find(pat).orElseThrow().grant(NORTHSIDE).orElseThrow();
    var less = new Grant(NORTHSIDE, false, Set.of());
    people().regrant(sam, had, less, pat, deed("a"));

    assertFalse(people().take(pat, had, sam, NOON, deed("b")));
    assertFalse(people().regrant(pat, had, less, sam, deed("c")));
    assertFalse(people().regrant(pat, had, less, new UserId("nobody"), deed("d")));

    assertTrue(people().find(pat).orElseThrow().grant(NORTHSIDE).orElseThrow().owner());
    assertNull(standing(pat).sessionsFrom());
    assertLeft("a");
  }

  @Test
  void keepsAnOwnerWhoeverRemovesWhomAtOnce() {
    var owners =
        IntStream.range(0, 4).mapToObj(number -> enrolled("o" + number, Role.CUSTOMER)).toList();
    var had = people().find(owners.getFirst()).orElseThrow().grant(NORTHSIDE).orElseThrow();
    var less = new Grant(NORTHSIDE, false, Set.of());

    var done =
        AtOnce.each(
            4,
            number -> {
              var staying = owners.get((number + 1) % 4);
              return number % 2 == 0
                  ? people().take(owners.get(number), had, staying, NOON, deed("t" + number))
                  : people().regrant(owners.get(number), had, less, staying, deed("t" + number));
            });

    assertTrue(
        people().members(NORTHSIDE).stream()
            .anyMatch(member -> member.removedAt() == null && member.grant().owner()));
    for (var member : people().members(NORTHSIDE)) {
      assertEquals(
          member.removedAt() == null ? Optional.of(member.grant()) : Optional.empty(),
          people().find(member.user()).orElseThrow().grant(NORTHSIDE));
    }
    assertLeft(Deeds.ofWinners("t", done));
  }

  @Test
  void enrolsWithADeedOrWithoutTrace() {
    var pat = person("pat", "Pat", "pat@example.com", Role.CUSTOMER);
    var late = person("late", "Late", "pat@example.com", Role.CUSTOMER);
    people().enroll(pat, account(pat, null), deed("a"));

    assertEquals(
        new People.EnrollOutcome.EmailTaken(),
        people().enroll(late, account(late, null), deed("b")));
    assertTrue(people().find(late.id()).isEmpty());
    assertEquals(1, people().members(NORTHSIDE).size());
    assertLeft("a");
  }

  private UserId enrolled(String id, Role role) {
    var person = person(id, id, id + "@example.com", role);
    people().enroll(person, account(person, null));
    return person.id();
  }

  private Account account(UserId user) {
    return people().account(user).orElseThrow();
  }

  private Standing standing(UserId user) {
    return people().find(user).orElseThrow().standing();
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
