package ai.cicops.portal.identity;

import static ai.cicops.portal.identity.Deeds.deed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.AtOnce;
import ai.cicops.portal.platform.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Invitations} does, for people of a {@link People}. */
public abstract class InvitationsContract {
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final Grant USUAL = new Grant(NORTHSIDE, false, true, Grant.USUAL);

  protected final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));

  protected abstract Invitations invitations();

  protected abstract People people();

  protected abstract AuditLog log();

  /** The fact {@code deed} of every event {@code Tested} that is owed. */
  protected abstract List<String> told();

  private void assertLeft(String... ids) {
    Deeds.assertLeft(log(), told(), ids);
  }

  @Test
  void keepsANewOneAndItsNextVersions() {
    var first = invitation("i1", "sam@example.com");

    assertTrue(invitations().save(first, deed("a")));
    assertEquals(first.next(), find("i1"));
    assertFalse(invitations().save(first, deed("b")));
    clock.advance(Duration.ofDays(8));
    assertEquals(Invitation.State.EXPIRED, find("i1").state(clock.instant()));
    var again = find("i1").sentAgain(clock.instant());
    assertTrue(invitations().save(again, deed("c")));
    assertFalse(invitations().save(again, deed("d")));

    assertEquals(again.next(), find("i1"));
    assertEquals(List.of(again.next()), invitations().of(NORTHSIDE));
    assertEquals(List.of(again.next()), invitations().list(null, 10).invitations());
    assertLeft("a", "c");
  }

  @Test
  void listsACompanysNewestFirstAndStaffsAmongAllAlone() {
    for (var id : List.of("z", "a", "m")) {
      invitations().save(invitation(id, id + "@example.com"), deed(id));
      clock.advance(Duration.ofSeconds(1));
    }
    invitations().save(invitation("s", "s@example.com", Role.SUPERVISOR), deed("s"));

    assertEquals(List.of("m", "a", "z"), ids(invitations().of(NORTHSIDE)));
    assertEquals(List.of(), invitations().of(new CompanyId("summit")));
    assertEquals(List.of("s", "m", "a", "z"), ids(invitations().list(null, 10).invitations()));
    assertEquals(List.of(), find("s").grants());
  }

  @Test
  void pagesWithoutGapsOrDoubles() {
    for (int number = 0; number < 11; number++) {
      invitations().save(invitation("i" + number, number + "@example.com"), deed("d" + number));
      if (number % 3 == 0) {
        clock.advance(Duration.ofSeconds(1));
      }
    }
    var all = ids(invitations().list(null, 11).invitations());
    assertNull(invitations().list(null, 11).next());
    assertEquals(11, Set.copyOf(all).size());
    for (int size : List.of(1, 2, 5, 10)) {
      var paged = new ArrayList<String>();
      @Nullable String next = null;
      do {
        var page = invitations().list(next, size);
        paged.addAll(ids(page.invitations()));
        next = page.next();
      } while (next != null);
      assertEquals(all, paged);
    }
  }

  @Test
  void forgetsNinetyDaysAfterTheEnd() {
    invitations().save(invitation("i1", "sam@example.com"), deed("a"));
    clock.advance(Invitation.GOOD.plusDays(90).minusSeconds(1));
    assertEquals("i1", find("i1").id().value());
    clock.advance(Duration.ofSeconds(2));

    assertTrue(invitations().find(new InvitationId("i1")).isEmpty());
    assertEquals(List.of(), invitations().of(NORTHSIDE));
    assertEquals(List.of(), invitations().list(null, 10).invitations());
  }

  @Test
  void letsANewcomerInOnce() {
    invitations().save(invitation("i1", "sam@example.com"), deed("a"));
    var accepted = find("i1").with(Invitation.Fate.ACCEPTED);

    assertTrue(accept(accepted, "sam", "b"));
    assertFalse(accept(accepted, "other", "c"));

    assertEquals(Invitation.Fate.ACCEPTED, find("i1").fate());
    assertEquals(List.of(find("i1")), invitations().of(NORTHSIDE));
    var sam = people().account(new EmailAddress("sam@example.com")).orElseThrow();
    assertEquals("sam", sam.user().value());
    assertEquals(List.of(USUAL), people().find(sam.user()).orElseThrow().grants());
    assertEquals(List.of(new People.Member(sam.user(), USUAL, null)), people().members(NORTHSIDE));
    assertTrue(people().find(new UserId("other")).isEmpty());
    assertLeft("a", "b");
  }

  @Test
  void letsOneInHoweverManyComeByTheLinkAtOnce() {
    invitations().save(invitation("i1", "sam@example.com"), deed("a"));
    var accepted = find("i1").with(Invitation.Fate.ACCEPTED);

    var done = AtOnce.each(6, number -> accept(accepted, "sam" + number, "n" + number));

    assertEquals(1, done.stream().filter(each -> each).count());
    var winner = "sam" + done.indexOf(true);
    assertEquals(
        winner, people().account(new EmailAddress("sam@example.com")).orElseThrow().user().value());
    assertEquals(1, people().of(Role.CUSTOMER).size());
    assertEquals(1, people().members(NORTHSIDE).size());
    assertLeft("a", Deeds.ofWinners("n", done)[0]);
  }

  @Test
  void letsNobodyInWhenItWasTakenBackOrSentAgainMeanwhile() {
    invitations().save(invitation("i1", "sam@example.com"), deed("a"));
    var read = find("i1");
    invitations().save(read.with(Invitation.Fate.REVOKED), deed("b"));

    assertFalse(accept(read.with(Invitation.Fate.ACCEPTED), "sam", "c"));

    assertEquals(Invitation.Fate.REVOKED, find("i1").fate());
    assertTrue(people().account(new EmailAddress("sam@example.com")).isEmpty());
    assertLeft("a", "b");
  }

  @Test
  void letsNoNewcomerInByAnAddressThatHasBecomeSomebodys() {
    invitations().save(invitation("i1", "sam@example.com"), deed("a"));
    var sam = enrolled("sam", Role.CUSTOMER);

    assertFalse(accept(find("i1").with(Invitation.Fate.ACCEPTED), "late", "b"));

    assertEquals(Invitation.Fate.OPEN, find("i1").fate());
    assertTrue(people().find(new UserId("late")).isEmpty());
    assertEquals(sam, people().account(new EmailAddress("sam@example.com")).orElseThrow().user());
    assertLeft("a");
  }

  @Test
  void givesSomebodyKnownWhatTheyDoNotHaveYet() {
    invitations().save(invitation("i1", "sam@example.com"), deed("a"));
    var sam = enrolled("sam", Role.CUSTOMER);
    var accepted = find("i1").with(Invitation.Fate.ACCEPTED);

    assertTrue(invitations().accept(accepted, sam, List.of(USUAL), deed("b")));
    assertFalse(invitations().accept(accepted, sam, List.of(USUAL), deed("c")));

    assertEquals(List.of(USUAL), people().find(sam).orElseThrow().grants());
    assertEquals(List.of(new People.Member(sam, USUAL, null)), people().members(NORTHSIDE));
    assertLeft("a", "b");
  }

  @Test
  void changesNothingThatSomebodyWasGivenMeanwhile() {
    invitations().save(invitation("i1", "sam@example.com"), deed("a"));
    var sam = enrolled("sam", Role.CUSTOMER);
    var owns = new Grant(NORTHSIDE, true, Set.of());
    people().give(sam, owns, deed("b"));

    assertFalse(
        invitations()
            .accept(find("i1").with(Invitation.Fate.ACCEPTED), sam, List.of(USUAL), deed("c")));

    assertEquals(List.of(owns), people().find(sam).orElseThrow().grants());
    assertEquals(Invitation.Fate.OPEN, find("i1").fate());
    assertLeft("a", "b");
  }

  /** Who was made staff meanwhile, or is not there, gets nothing of a customer. */
  @Test
  void givesNothingToSomebodyOfAnotherRoleOrToNobody() {
    invitations().save(invitation("i1", "sam@example.com"), deed("a"));
    var sue = enrolled("sue", Role.SUPERVISOR);
    var accepted = find("i1").with(Invitation.Fate.ACCEPTED);

    assertFalse(invitations().accept(accepted, sue, List.of(USUAL), deed("b")));
    assertFalse(invitations().accept(accepted, new UserId("nobody"), List.of(USUAL), deed("c")));

    assertEquals(List.of(), people().find(sue).orElseThrow().grants());
    assertEquals(List.of(), people().members(NORTHSIDE));
    assertLeft("a");
  }

  private boolean accept(Invitation accepted, String user, String deed) {
    var newcomer = person(user, accepted.email().value(), accepted.role(), accepted.grants());
    return invitations().accept(accepted, newcomer, account(newcomer), deed(deed));
  }

  private UserId enrolled(String id, Role role) {
    var person = person(id, id + "@example.com", role, List.of());
    people().enroll(person, account(person));
    return person.id();
  }

  private static Account account(Person person) {
    return new Account(person.id(), new EmailAddress(person.email()), "hash", null, 0);
  }

  private static Person person(String id, String email, Role role, List<Grant> grants) {
    return new Person(new UserId(id), id, email, role, "en", ZoneId.of("America/Chicago"), grants);
  }

  private Invitation find(String id) {
    return invitations().find(new InvitationId(id)).orElseThrow();
  }

  private Invitation invitation(String id, String email) {
    return invitation(id, email, Role.CUSTOMER);
  }

  private Invitation invitation(String id, String email, Role role) {
    var now = clock.instant();
    return new Invitation(
        new InvitationId(id),
        new EmailAddress(email),
        role,
        role == Role.CUSTOMER ? List.of(USUAL) : List.of(),
        "",
        "es",
        new UserId("owner"),
        now,
        now.plus(Invitation.GOOD),
        Invitation.Fate.OPEN,
        0);
  }

  private static List<String> ids(List<Invitation> invitations) {
    return invitations.stream().map(each -> each.id().value()).toList();
  }
}
