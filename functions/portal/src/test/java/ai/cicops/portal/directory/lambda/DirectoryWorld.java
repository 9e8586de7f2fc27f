package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.CompaniesContract;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.MemoryCompanies;
import ai.cicops.portal.directory.MemoryCompanyRetention;
import ai.cicops.portal.directory.MemoryCompanyTargets;
import ai.cicops.portal.directory.MemoryHours;
import ai.cicops.portal.directory.MemoryInboundNumbers;
import ai.cicops.portal.directory.MemoryMerges;
import ai.cicops.portal.directory.MemoryOrganizations;
import ai.cicops.portal.directory.MemoryTrades;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.MemoryAccessRules;
import ai.cicops.portal.identity.MemoryContacts;
import ai.cicops.portal.identity.MemoryPeople;
import ai.cicops.portal.identity.MemorySessions;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.SessionToken;
import ai.cicops.portal.identity.Standing;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.HttpCall;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The directory in memory behind its function, with two companies and a placeholder. */
final class DirectoryWorld {
  static final String PORTAL = "http://localhost:8080";

  final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T14:00:00Z"));
  final MemoryCompanies companies = new MemoryCompanies();
  final CompanyId placeholder;

  private final MemoryPeople people = new MemoryPeople();
  private final Surroundings surroundings =
      new Surroundings(
          Map.of("ORIGIN_SECRET", HttpCall.ORIGIN_SECRET, "PORTAL_URL", PORTAL),
          clock,
          new Random(1));
  private final MemorySessions sessions = new MemorySessions(people::find);
  private final EditDirectoryHandler handler =
      new EditDirectoryHandler(
          surroundings,
          new Gate(sessions, MemoryAccessRules.guard(), surroundings),
          new EditDirectoryHandler.Stores(
              companies,
              new MemoryMerges(companies),
              new MemoryOrganizations(companies),
              new MemoryInboundNumbers(companies),
              new MemoryHours(companies),
              new MemoryCompanyTargets(companies),
              new MemoryCompanyRetention(companies),
              new MemoryTrades(companies),
              people,
              new MemoryContacts(people)));

  DirectoryWorld() {
    companies.save(
        CompaniesContract.company("northside", "Northside Plumbing", "Northside Plumbing - Main"));
    companies.save(CompaniesContract.company("summit", "Summit Heating & Air", "Summit - Main"));
    companies.claim("Northsdie Plumbing - main");
    placeholder = companies.needReview().getFirst();
  }

  /** Somebody who is signed in. */
  final class Visitor {
    private final SessionToken token;

    private Visitor(SessionToken token) {
      this.token = token;
    }

    HttpCall.Answer asks(String route, String id, String json) {
      var call = of(route, id).header("x-csrf", token.csrf().reveal()).header("origin", PORTAL);
      return (json.isEmpty() ? call : call.json(json)).to(handler);
    }

    HttpCall.Answer asksWith(String route, String id, String query) {
      return of(route, id)
          .query(query)
          .header("x-csrf", token.csrf().reveal())
          .header("origin", PORTAL)
          .to(handler);
    }

    HttpCall.Answer asks(String route, String id) {
      return asks(route, id, "");
    }

    /** About one of a company's numbers. */
    HttpCall.Answer asksOf(String route, String id, String number, String json) {
      return asksOf(route, id, "number", number, json);
    }

    /** About something else of a company's, by the name of its place in the path. */
    HttpCall.Answer asksOf(String route, String id, String place, String value, String json) {
      return of(route, id)
          .parameter(place, value)
          .header("x-csrf", token.csrf().reveal())
          .header("origin", PORTAL)
          .json(json)
          .to(handler);
    }

    private HttpCall of(String route, String id) {
      return HttpCall.of(route).parameter("id", id).cookie("session=" + token.reveal());
    }
  }

  Visitor admin() {
    return enter("ada", Role.ADMIN);
  }

  Visitor enter(String id, Role role, String... companies) {
    var grants =
        List.of(companies).stream()
            .map(company -> new Grant(new CompanyId(company), false, Set.of()))
            .toList();
    var user = new UserId(id);
    var email = id + "@example.com";
    var outcome =
        people.enroll(
            new Person(user, "Name of " + id, email, role, "en", ZoneId.of("UTC"), grants)
                .with(Standing.NEW.withSecondFactor(true)),
            new Account(user, EmailAddress.parse(email).orElseThrow(), "", null, 0));
    if (!(outcome instanceof People.EnrollOutcome.Enrolled)) {
      throw new AssertionError(outcome);
    }
    var token = SessionToken.fresh(user, surroundings.random());
    sessions.start(Session.start(token, Session.State.SIGNED_IN, clock.instant()));
    return new Visitor(token);
  }

  HttpCall.Answer stranger(String route) {
    return HttpCall.of(route).parameter("id", "northside").json("{}").to(handler);
  }
}
