package ai.cicops.portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.CompanyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Who may what, written out; the same table stands in the README. */
class RightsTest {
  private static final CompanyId OWN = new CompanyId("northside");
  private static final CompanyId FOREIGN = new CompanyId("summit");
  private static final String YES = "yes";
  private static final String NO = "–";

  /** A customer's cell may name the permission it takes, or say that it takes an owner. */
  private static final List<List<String>> ABOUT_A_COMPANY =
      rows(
          """
          see_company    | yes | –   | yes
          see_calls      | yes | –   | yes
          listen         | yes | –   | listen
          annotate_call  | yes | –   | yes
          correct_call   | yes | –   | –
          dispute_call   | –   | –   | yes
          answer_dispute | yes | –   | –
          hold_recordings | yes | –  | –
          keep_retention | –   | –   | –
          grant_credit   | –   | –   | –
          download       | yes | –   | download
          export         | yes | –   | export
          read_playbook  | yes | yes | yes
          edit_playbook  | yes | –   | edit_playbook
          manage_members | yes | –   | manage_members
          manage_billing | –   | –   | manage_billing
          manage_clients | yes | –   | manage_clients
          edit_company   | yes | –   | –
          keep_numbers   | yes | –   | –
          keep_hours     | yes | –   | owner
          look_as_customer | yes | – | –
          consent_to_look  | –   | – | owner
          """);

  private static final List<List<String>> ABOUT_NONE =
      rows(
          """
          edit_trades        | yes | – | –
          edit_teams         | yes | – | –
          keep_companies     | –   | – | –
          keep_organizations | –   | – | –
          keep_users         | –   | – | –
          see_catalogue      | yes | – | –
          classify_dispositions | – | – | –
          read_audit         | –   | – | –
          watch_completeness | –   | – | –
          """);

  private static List<List<String>> rows(String text) {
    return text.lines().map(line -> List.of(line.strip().split("\\s*\\|\\s*"))).toList();
  }

  @Test
  void namesEveryActionOnce() {
    assertEquals(
        Arrays.stream(Action.values()).map(RightsTest::word).toList(),
        Stream.concat(ABOUT_A_COMPANY.stream(), ABOUT_NONE.stream()).map(List::getFirst).toList());
  }

  @Test
  void judgesEveryRolePermissionAndActionByTheTable() {
    for (var row : ABOUT_A_COMPANY) {
      var action = action(row);
      for (var grant : everyGrant()) {
        check(action, person(Role.SUPERVISOR, grant), row.get(1).equals(YES));
        check(action, person(Role.AGENT, grant), row.get(2).equals(YES));
        check(action, person(Role.CUSTOMER, grant), customerMay(row.get(3), grant));
      }
    }
  }

  private static boolean customerMay(String cell, Grant grant) {
    return switch (cell) {
      case YES -> true;
      case NO -> false;
      default ->
          grant.owner() || grant.permissions().stream().anyMatch(each -> word(each).equals(cell));
    };
  }

  private static void check(Action action, Person person, boolean allowed) {
    var what = person.role() + " " + person.grants() + " " + action;
    assertEquals(allowed, person.may(action, OWN), what);
    assertEquals(
        allowed,
        person.scope(action) instanceof Scope.Of(var companies) && companies.equals(Set.of(OWN)),
        what);
    assertFalse(person.may(action, FOREIGN), what);
  }

  @Test
  void letsAnAdminDoEverythingEverywhereButWhatACompanySaysItself() {
    var admin = person(Role.ADMIN);
    var companys = EnumSet.of(Action.CONSENT_TO_LOOK, Action.DISPUTE_CALL);
    for (var action : EnumSet.complementOf(companys)) {
      assertTrue(admin.may(action), action::name);
      assertTrue(admin.may(action, OWN), action::name);
      assertEquals(new Scope.All(), admin.scope(action));
    }
    for (var action : companys) {
      assertFalse(admin.may(action, OWN));
      assertEquals(new Scope.None(), admin.scope(action));
    }
  }

  @Test
  void givesNobodyAnythingOnACompanyThatTheyHaveNothingOn() {
    for (var role : List.of(Role.SUPERVISOR, Role.AGENT, Role.CUSTOMER)) {
      for (var action : Action.values()) {
        assertFalse(person(role).may(action, OWN), role + " " + action);
      }
    }
  }

  @Test
  void judgesWhatConcernsNoCompanyByTheRoleAlone() {
    for (var row : ABOUT_NONE) {
      for (var grant : everyGrant()) {
        assertEquals(row.get(1).equals(YES), person(Role.SUPERVISOR, grant).may(action(row)));
        assertEquals(row.get(2).equals(YES), person(Role.AGENT, grant).may(action(row)));
        assertEquals(row.get(3).equals(YES), person(Role.CUSTOMER, grant).may(action(row)));
      }
    }
  }

  @Test
  void demandsASecondFactorOfStaffAlone() {
    for (var role : Role.values()) {
      assertEquals(role != Role.CUSTOMER, person(role).owesSecondFactor());
      assertFalse(person(role).with(Standing.NEW.withSecondFactor(true)).owesSecondFactor());
    }
  }

  @Test
  void seesCallsByTheScopeOfTheRole() {
    var grant = new Grant(OWN, true, Set.of());

    assertEquals(new Scope.All(), person(Role.ADMIN, grant).callScope());
    assertEquals(new Scope.Of(Set.of(OWN)), person(Role.SUPERVISOR, grant).callScope());
    assertEquals(new Scope.None(), person(Role.AGENT, grant).callScope());
    assertEquals(new Scope.Of(Set.of(OWN)), person(Role.CUSTOMER, grant).callScope());
  }

  /** As the README has it, worked out by asking. */
  @Test
  void standsInTheReadme() throws IOException {
    var table =
        new ArrayList<>(
            List.of("| | admin | supervisor | agent | customer |", "|---|---|---|---|---|"));
    for (var action : Action.values()) {
      table.add(
          "| `%s` | %s | %s | %s | %s |"
              .formatted(
                  word(action),
                  asked(action, Role.ADMIN),
                  asked(action, Role.SUPERVISOR),
                  asked(action, Role.AGENT),
                  asked(action, Role.CUSTOMER)));
    }
    var readme = Files.readString(Path.of(System.getProperty("portal.root", "../.."), "README.md"));

    assertTrue(
        readme.contains(String.join("\n", table)),
        () -> "README, Who may what:\n" + String.join("\n", table));
  }

  private static String asked(Action action, Role role) {
    if (ABOUT_NONE.stream().anyMatch(row -> action(row) == action)) {
      return person(role).may(action) ? YES : NO;
    }
    if (person(role, new Grant(OWN, false, Set.of())).may(action, OWN)) {
      return role == Role.ADMIN ? "all" : "theirs";
    }
    return Arrays.stream(Permission.values())
        .filter(each -> person(role, new Grant(OWN, false, Set.of(each))).may(action, OWN))
        .map(each -> "with `" + word(each) + "`")
        .findFirst()
        .orElse(person(role, new Grant(OWN, true, Set.of())).may(action, OWN) ? "as owner" : NO);
  }

  @Property
  void givesNothingThatOneDoesNotHold(@ForAll("grants") Grant own, @ForAll("grants") Grant wanted) {
    if (person(Role.CUSTOMER, own).mayGrant(wanted)) {
      assertEquals(own.company(), wanted.company());
      assertTrue(own.owner() || own.permissions().contains(Permission.MANAGE_MEMBERS));
      assertTrue(own.held().containsAll(wanted.held()));
      assertTrue(own.owner() || !wanted.owner());
      assertTrue(own.readsInvoices() || !wanted.readsInvoices());
    }
  }

  @Property
  void letsAnOwnerGiveAnythingOfTheirCompanyAndNothingOfAnother(@ForAll("grants") Grant wanted) {
    assertEquals(
        wanted.company().equals(OWN),
        person(Role.CUSTOMER, new Grant(OWN, true, Set.of())).mayGrant(wanted));
  }

  @Property
  void letsStaffGiveByTheirRoleAndCompanies(
      @ForAll("grants") Grant own, @ForAll("grants") Grant wanted) {
    assertTrue(person(Role.ADMIN, own).mayGrant(wanted));
    assertEquals(
        own.company().equals(wanted.company()), person(Role.SUPERVISOR, own).mayGrant(wanted));
    assertFalse(person(Role.AGENT, own).mayGrant(wanted));
  }

  /** However members change each other and themselves, together they never hold more. */
  @Property
  void makesNoMoreOutOfManyGrants(
      @ForAll("members") List<Grant> members, @ForAll("changes") List<Change> changes) {
    var now = new ArrayList<>(members);
    var held = together(members);
    for (var change : changes) {
      var actor = person(Role.CUSTOMER, now.get(change.actor() % now.size()));
      int subject = change.subject() % now.size();
      if (actor.mayGrant(now.get(subject)) && actor.mayGrant(change.wanted())) {
        now.set(subject, change.wanted());
      }
    }

    assertTrue(held.containsAll(together(now)), () -> members + " became " + now);
  }

  /** Somebody changes somebody's grant. */
  record Change(int actor, int subject, Grant wanted) {}

  private static Set<String> together(List<Grant> grants) {
    return grants.stream()
        .flatMap(grant ->
            Stream.concat(
                Stream.of(grant.owner() ? "owner" : "", grant.readsInvoices() ? "invoices" : "")
                    .filter(flag -> !flag.isEmpty()),
                grant.held().stream().map(RightsTest::word)))
        .collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<Grant> grants() {
    return Combinators.combine(Arbitraries.of(OWN, FOREIGN), grantsOfOwn())
        .as((company, grant) ->
            new Grant(company, grant.owner(), grant.billingContact(), grant.permissions()));
  }

  /** Few permissions, so that one often holds what another is to have. */
  private static Arbitrary<Grant> grantsOfOwn() {
    return Combinators.combine(
            Arbitraries.of(true, false, false, false, false),
            Arbitraries.of(true, false),
            Arbitraries.of(Permission.MANAGE_MEMBERS, Permission.MANAGE_BILLING, Permission.LISTEN)
                .set())
        .as((owner, billing, permissions) -> new Grant(OWN, owner, billing, permissions));
  }

  @Provide
  Arbitrary<List<Grant>> members() {
    return grantsOfOwn().list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 3),
            grantsOfOwn())
        .as(Change::new)
        .list()
        .ofMaxSize(30);
  }

  /** Nothing, each permission alone, all but one, all, and an owner's without any. */
  private static List<Grant> everyGrant() {
    var all = EnumSet.allOf(Permission.class);
    var grants = new ArrayList<Grant>();
    grants.add(new Grant(OWN, false, Set.of()));
    grants.add(new Grant(OWN, false, true, Set.of()));
    grants.add(new Grant(OWN, false, all));
    grants.add(new Grant(OWN, true, Set.of()));
    for (var permission : all) {
      grants.add(new Grant(OWN, false, Set.of(permission)));
      grants.add(new Grant(OWN, false, EnumSet.complementOf(EnumSet.of(permission))));
    }
    return grants;
  }

  private static Person person(Role role, Grant... grants) {
    return new Person(
        new UserId("pat"),
        "Pat",
        "pat@example.com",
        role,
        "en",
        ZoneId.of("America/Chicago"),
        List.of(grants));
  }

  private static Action action(List<String> row) {
    return Action.valueOf(row.getFirst().toUpperCase(Locale.ROOT));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
