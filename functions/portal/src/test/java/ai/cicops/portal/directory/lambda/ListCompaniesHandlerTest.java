package ai.cicops.portal.directory.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.CompaniesContract;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.InboundNumber;
import ai.cicops.portal.directory.InboundNumbers;
import ai.cicops.portal.directory.MemoryCompanies;
import ai.cicops.portal.directory.MemoryInboundNumbers;
import ai.cicops.portal.directory.MemoryTrades;
import ai.cicops.portal.directory.NumberEntry;
import ai.cicops.portal.directory.NumberUse;
import ai.cicops.portal.directory.PhoneNumber;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.ListSupervisors;
import ai.cicops.portal.identity.MemoryAccessRules;
import ai.cicops.portal.identity.MemoryPeople;
import ai.cicops.portal.identity.MemorySessions;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.SessionToken;
import ai.cicops.portal.identity.Standing;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.HttpCall;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListCompaniesHandlerTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T14:00:00Z"));
  private final Surroundings surroundings =
      new Surroundings(
          Map.of("ORIGIN_SECRET", HttpCall.ORIGIN_SECRET, "PORTAL_URL", "http://localhost:8080"),
          clock,
          new Random(1));
  private final MemoryPeople people = new MemoryPeople();
  private final MemorySessions sessions = new MemorySessions(people::find);
  private final MemoryCompanies companies = new MemoryCompanies();
  private final ListCompaniesHandler handler =
      new ListCompaniesHandler(
          surroundings,
          new Gate(sessions, MemoryAccessRules.guard(), surroundings),
          companies,
          new MemoryTrades(companies),
          new ListSupervisors(people));

  @BeforeEach
  void fill() {
    for (int number = 0; number < 120; number++) {
      companies.save(CompaniesContract.company("c-%03d".formatted(number), "Company " + number));
    }
    companies.save(CompaniesContract.company("northside", "Northside Plumbing"));
    companies.save(CompaniesContract.company("summit", "Summit Heating & Air"));
  }

  @Test
  void countsTheNumbersThatACompanyHasTodayWhenAsked() {
    var northside = new CompanyId("northside");
    var summit = new CompanyId("summit");
    var monday = clock.instant().minus(Duration.ofDays(4));
    number("+16125550101", new NumberEntry(use(northside, true), monday, null));
    number("+16125550102", new NumberEntry(use(northside, true), monday, null));
    number("+16125550103", new NumberEntry(use(northside, false), monday, null));
    number(
        "+16125550104",
        new NumberEntry(use(northside, true), monday, monday.plusSeconds(1)),
        new NumberEntry(use(summit, true), monday.plusSeconds(1), null));

    var answer = list(signIn("owner", Role.CUSTOMER, "northside", "summit"), "with=numbers");

    assertEquals(200, answer.status());
    var body = String.valueOf(answer.body());
    assertTrue(body.contains("\"northside\":2"), body);
    assertTrue(body.contains("\"summit\":1"), body);
    assertEquals(400, list(signIn("admin", Role.ADMIN), "with=everything").status());
  }

  private static NumberUse use(CompanyId company, boolean active) {
    return new NumberUse(company, "Main", null, "", active);
  }

  private void number(String e164, NumberEntry... entries) {
    var number = new InboundNumber(new PhoneNumber(e164), List.of(entries), 0);
    var change = new InboundNumbers.Change(number, number.companies(), List.of());
    assertTrue(new MemoryInboundNumbers(companies).keep(List.of(change)));
  }

  @Test
  void answersWholly() {
    var answer = list(signIn("owner", Role.CUSTOMER, "northside"), "");

    assertEquals(200, answer.status());
    assertEquals(
        "{\"companies\":[{\"id\":\"northside\",\"name\":\"Northside"
            + " Plumbing\",\"place\":\"Minneapolis, MN\",\"zone\":\"America/Chicago\","
            + "\"trades\":[{\"id\":\"plumbing\",\"name\":\"Plumbing\"}],\"needsReview\":false,\"organization\":{\"id\":\"home-group\",\"name\":\"Home"
            + " Group\"},\"discardedAt\":null}],\"numbers\":null,\"next\":null}",
        answer.body());
    assertEquals("no-store", answer.headers().get("cache-control"));
  }

  @Test
  void showsAdminsAllPageByPage() {
    var cookie = signIn("admin", Role.ADMIN);
    var first = list(cookie, "");
    var second = list(cookie, "cursor=" + first.at("next"));
    var third = list(cookie, "cursor=" + second.at("next"));

    assertEquals(50, count(first));
    assertEquals(50, count(second));
    assertEquals(22, count(third));
    assertNull(third.at("next"));
    assertEquals("Summit Heating & Air", third.at("companies", 21, "name"));
  }

  @Test
  void showsOthersTheirsAlone() {
    assertEquals(2, count(list(signIn("sue", Role.SUPERVISOR, "northside", "summit"), "")));
    assertEquals(1, count(list(signIn("bo", Role.CUSTOMER, "summit", "gone"), "")));
    assertEquals(0, count(list(signIn("ann", Role.AGENT, "northside"), "")));
    assertEquals(0, count(list(signIn("bo2", Role.CUSTOMER, "summit"), "text=northside")));
  }

  @Test
  void searchesWhateverTheCase() {
    var cookie = signIn("admin", Role.ADMIN);

    assertEquals(1, count(list(cookie, "text=NORTHside")));
    assertEquals(0, count(list(cookie, "text=" + encoded("🙂'\"<script>"))));
    assertEquals(11, count(list(cookie, "text=company%2011")));
  }

  @Test
  void showsThoseOfAnOrganization() {
    var admin = signIn("admin", Role.ADMIN);

    assertEquals(50, count(list(admin, "organization=home-group")));
    assertEquals(0, count(list(admin, "organization=nobodys")));
    assertEquals("field_invalid", list(admin, "organization=No%20id").code());
  }

  @Test
  void showsThoseOfASupervisorAsFarAsOneSeesThem() {
    var admin = signIn("admin", Role.ADMIN);
    var sam = signIn("sam", Role.SUPERVISOR, "northside");
    signIn("sue", Role.SUPERVISOR, "northside", "summit");
    var bo = signIn("bo", Role.CUSTOMER, "northside");

    assertEquals(2, count(list(admin, "supervisor=sue")));
    assertEquals(1, count(list(admin, "supervisor=sue&text=summit")));
    assertEquals(1, count(list(sam, "supervisor=sue")));
    assertEquals(0, count(list(admin, "supervisor=bo")), "no supervisor");
    assertEquals(0, count(list(admin, "supervisor=nobody")));
    assertEquals("field_invalid", list(admin, "supervisor=No%20id").code());
    assertEquals("no_permission", list(bo, "supervisor=sue").code());
  }

  @Test
  void namesSupervisorsWithTheCompaniesThatOneSees() {
    var admin = signIn("admin", Role.ADMIN);
    var sam = signIn("sam", Role.SUPERVISOR, "northside");
    signIn("sue", Role.SUPERVISOR, "summit", "northside");

    assertEquals(
        "{\"supervisors\":[{\"id\":\"sam\",\"name\":\"sam\",\"companies\":[\"northside\"]},"
            + "{\"id\":\"sue\",\"name\":\"sue\",\"companies\":[\"northside\",\"summit\"]}]}",
        supervisors(admin).body());
    assertEquals(List.of("northside"), supervisors(sam).at("supervisors", 1, "companies"));
    assertEquals("no_permission", supervisors(signIn("bo", Role.CUSTOMER, "northside")).code());
    assertEquals("no_permission", supervisors(signIn("ag", Role.AGENT, "northside")).code());
  }

  private HttpCall.Answer supervisors(String cookie) {
    return HttpCall.of("GET /api/supervisors").cookie(cookie).to(handler);
  }

  @Test
  void showsThoseOfATrade() {
    var admin = signIn("admin", Role.ADMIN);
    var northside = companies.find(new CompanyId("northside")).orElseThrow().company();
    assertTrue(
        companies.change(
            northside.described(
                northside.name(),
                northside.place(),
                northside.zone(),
                List.of(new TradeId("drain-cleaning"), new TradeId("snow-removal"))),
            new Deed(
                new AuditEntry(
                    "company#northside", clock.instant(), "1", "ada", "edit", "", Map.of()))));

    var drains = list(admin, "trade=drain-cleaning");
    assertEquals(1, count(drains));
    assertEquals("Drain Cleaning", drains.at("companies", 0, "trades", 0, "name"));
    assertEquals("Snow Removal", drains.at("companies", 0, "trades", 1, "name"));
    assertEquals(0, count(list(admin, "trade=drain-cleaning&text=summit")));
    assertEquals(1, count(list(admin, "text=drain+clean")));
    assertEquals(50, count(list(admin, "text=PLUMB")));
    assertEquals(0, count(list(signIn("bo", Role.CUSTOMER, "summit"), "trade=drain-cleaning")));
    assertEquals("field_invalid", list(admin, "trade=No+id").code());
  }

  @Test
  void showsWhatIsInAState() {
    companies.claim("Nordside");
    var gone = companies.find(new CompanyId("summit")).orElseThrow().company();
    assertTrue(
        companies.change(
            gone.with(gone.standing().discarded(clock.instant(), null)),
            new Deed(
                new AuditEntry(
                    "company#summit", clock.instant(), "1", "ada", "discard", "", Map.of()))));
    var admin = signIn("admin", Role.ADMIN);

    assertEquals(1, count(list(admin, "state=needs-review")));
    assertEquals("Summit Heating & Air", list(admin, "state=discarded").at("companies", 0, "name"));
    assertEquals(1, count(list(admin, "state=active&text=northside")));
    assertEquals(0, count(list(admin, "text=summit")));
    var owner = signIn("owner", Role.CUSTOMER, "summit", "northside");
    assertEquals(1, count(list(owner, "")));
    assertEquals("no_permission", list(owner, "state=discarded").code());
    var supervisor = signIn("sue", Role.SUPERVISOR, "summit", "northside");
    assertEquals(1, count(list(supervisor, "state=discarded")));
    assertEquals("field_invalid", list(admin, "state=gone").code());
  }

  @Test
  void refusesTheCursorOfAnother() {
    var next = list(signIn("admin", Role.ADMIN), "").at("next");
    assertNotNull(next);

    var other = signIn("root", Role.ADMIN);
    assertEquals("cursor_invalid", list(other, "cursor=" + next).code());
    assertEquals("cursor_invalid", list(other, "cursor=%F0%9F%99%82").code());
    assertEquals("cursor_invalid", list(other, "cursor=AAAA").code());
  }

  @Test
  void refusesATextThatIsTooLongOrTwice() {
    var cookie = signIn("admin", Role.ADMIN);

    assertEquals("field_invalid", list(cookie, "text=" + "x".repeat(101)).code());
    assertEquals("field_invalid", list(cookie, "text=a&text=b").code());
    assertEquals(400, list(cookie, "text=%zz").status());
    assertEquals("unknown_field", list(cookie, "name=north").code());
  }

  @Test
  void refusesTheSignedOut() {
    assertEquals(401, HttpCall.of("GET /api/companies").to(handler).status());
  }

  private HttpCall.Answer list(String cookie, String query) {
    return HttpCall.of("GET /api/companies").query(query).cookie(cookie).to(handler);
  }

  private String signIn(String id, Role role, String... companies) {
    var grants =
        List.of(companies).stream()
            .map(company -> new Grant(new CompanyId(company), false, Set.of()))
            .toList();
    var user = new UserId(id);
    people.enroll(
        new Person(
            user,
            id,
            id + "@example.com",
            role,
            "en",
            ZoneId.of("UTC"),
            grants,
            Standing.NEW.withSecondFactor(true)),
        new Account(user, new EmailAddress(id + "@example.com"), "hash", null, 0));
    var token = SessionToken.fresh(user, surroundings.random());
    sessions.start(Session.start(token, Session.State.SIGNED_IN, clock.instant()));
    return "session=" + token.reveal();
  }

  private static int count(HttpCall.Answer answer) {
    assertEquals(200, answer.status(), answer.body());
    return answer.at("companies") instanceof List<?> list ? list.size() : -1;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
