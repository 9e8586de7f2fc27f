package ai.cicops.portal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.CompanyNumber;
import ai.cicops.portal.directory.PhoneNumber;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoHours;
import ai.cicops.portal.directory.dynamodb.DynamoInboundNumbers;
import ai.cicops.portal.directory.dynamodb.DynamoOrganizations;
import ai.cicops.portal.directory.dynamodb.DynamoTrades;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.EnrollPerson;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.demo.DemoNumber;
import ai.cicops.portal.local.demo.DemoWorld;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.teams.Team;
import ai.cicops.portal.teams.TeamId;
import ai.cicops.portal.teams.dynamodb.DynamoTeams;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DemoSeedTest {
  private static final Instant EPOCH = Instant.parse("2026-11-20T12:00:00Z");

  /**
   * Each call of the demo finds the label of the number that was dialled; a second start adds
   * nothing.
   */
  @Test
  void givesEveryCompanyTheNumbersThatItsCallersDial() throws Exception {
    var world = new DemoWorld(1, EPOCH);
    try (var aws = LocalAws.inMemory(Template.ofProject())) {
      var surroundings = aws.surroundings();
      var dynamo = new Dynamo(surroundings);
      var companies = new DynamoCompanies(dynamo, surroundings);
      var numbers = new DynamoInboundNumbers(dynamo, surroundings);
      var seed =
          new DemoSeed(
              companies,
              new DynamoOrganizations(dynamo, surroundings),
              numbers,
              new DynamoTrades(dynamo, surroundings),
              new DynamoHours(dynamo, surroundings),
              new EnrollPerson(
                  new DynamoPeople(dynamo, surroundings),
                  new ArgonPasswords(surroundings),
                  surroundings.ids(),
                  surroundings.clock()),
              ZoneId.of("America/New_York"));
      seed.companies(world.companies(), EPOCH);
      seed.companies(world.companies(), EPOCH);

      int calls = 0;
      for (var demo : world.companies()) {
        var kept = companies.find(new CompanyId(demo.id())).orElseThrow().numbers();
        assertEquals(
            demo.numbers().stream().map(DemoNumber::number).sorted().toList(),
            kept.stream().map(number -> number.number().e164()).toList());
        assertTrue(kept.stream().allMatch(number -> number.version() == 1), demo.id());
        var dialled =
            world.calls(demo.id(), LocalDate.of(2026, 11, 19)).stream()
                .map(call -> call.legs().getFirst())
                .filter(leg -> leg.callType().equals("Inbound"))
                .map(leg -> PhoneNumber.ofDnis(leg.dnis()).orElseThrow())
                .toList();
        calls += dialled.size();
        var known = kept.stream().map(CompanyNumber::number).toList();
        assertTrue(known.containsAll(dialled), demo.id());
      }
      assertTrue(calls > 100, calls + " calls");
    }
  }

  /** Everybody whom a team names is there; a second start adds nothing. */
  @Test
  void putsPeopleIntoTeams() throws Exception {
    var world = new DemoWorld(1, EPOCH);
    try (var aws = LocalAws.inMemory(Template.ofProject())) {
      var surroundings = aws.surroundings();
      var dynamo = new Dynamo(surroundings);
      var people = new DynamoPeople(dynamo, surroundings);
      var teams = new DynamoTeams(dynamo, surroundings);
      for (var person : world.people()) {
        var user = new UserId(person.email().replaceAll("[^a-z]", "-"));
        var email = new EmailAddress(person.email());
        people.enroll(
            new Person(
                user,
                person.name(),
                person.email(),
                Role.valueOf(person.role().toUpperCase(Locale.ROOT)),
                "en",
                ZoneId.of("UTC"),
                List.of()),
            new Account(user, email, "hash", null, 0));
      }
      var seed = new DemoTeamSeed(teams, people);
      seed.teams(world.teams(), EPOCH);
      seed.teams(world.teams(), EPOCH);

      assertEquals(
          List.of("Night dispatch", "Western accounts"),
          teams.list().stream().map(Team::name).toList());
      assertEquals(List.of(3, 3), teams.list().stream().map(Team::people).toList());
      assertEquals(5, teams.memberships(new TeamId("night-dispatch")).size());
    }
  }
}
