package ai.cicops.portal.calls;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.JobValues;
import ai.cicops.portal.directory.KeptTargets;
import ai.cicops.portal.directory.MemoryCompanies;
import ai.cicops.portal.directory.MemoryCompanyTargets;
import ai.cicops.portal.directory.MemoryTrades;
import ai.cicops.portal.directory.Targets;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Standing;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Companies, people and calls in memory, at 12:20 UTC of a Tuesday in November. */
public final class CallsWorld {
  public static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  public static final ZoneId BUSINESS = ZoneId.of("America/New_York");

  public final MovableClock clock = new MovableClock(Rows.NOON.plus(Duration.ofMinutes(20)));
  public final MemoryDayChunks chunks = new MemoryDayChunks();
  public final MemorySettledCallers callers = new MemorySettledCallers();
  public final MemoryCompanies companies = new MemoryCompanies();
  public final MemoryTrades trades = new MemoryTrades(companies);
  public final MemoryClassifications classifications =
      new MemoryClassifications(new MemoryAuditLog());
  public final KeptCalls calls = new KeptCalls(chunks, clock);
  public final ShowCall showCall = new ShowCall(calls, companies, classifications);
  public CallTeams teams = CallTeams.NONE;
  public Optional<Instant> asOf = Optional.of(Rows.NOON);

  private final KeepSegments keep = new KeepSegments(chunks, callers, companies, clock);

  public QueryCalls queryCalls() {
    return queryCalls(chunks);
  }

  QueryCalls queryCalls(DayChunks over) {
    return new QueryCalls(
        new SelectCalls(over, callers, companies, teams, classifications, clock, BUSINESS),
        () -> asOf);
  }

  public ListLostJobs listLostJobs() {
    return new ListLostJobs(
        new SelectCalls(chunks, callers, companies, teams, classifications, clock, BUSINESS),
        trades,
        () -> asOf);
  }

  public CountCalls countCalls() {
    return new CountCalls(
        new SelectCalls(chunks, callers, companies, teams, classifications, clock, BUSINESS),
        trades,
        () -> asOf);
  }

  public CompanyId company(String id, String... campaigns) {
    var company = new CompanyId(id);
    company(
        company,
        Arrays.stream(campaigns).map(name -> assignment(company, name, null, null)).toList());
    return company;
  }

  public void company(CompanyId id, List<CampaignAssignment> campaigns) {
    companies.save(
        new CompanyCampaigns(
            new Company(
                id,
                "Company " + id.value(),
                "Minneapolis, MN",
                CHICAGO,
                List.of(new TradeId("plumbing")),
                null,
                false,
                Rows.NOON),
            campaigns));
  }

  public static CampaignAssignment assignment(
      CompanyId company,
      String campaign,
      @org.jspecify.annotations.Nullable Instant from,
      @org.jspecify.annotations.Nullable Instant to) {
    return new CampaignAssignment(CampaignKey.of(campaign), campaign, company, from, to);
  }

  public void record(Rows... rows) {
    record(Arrays.stream(rows).map(Rows::row).toList());
  }

  public void record(List<Segment> rows) {
    keep.record(rows, clock.instant());
  }

  /** The kept call with this number, see {@link Rows#id(int)}. */
  public Call call(String campaign, int id) {
    var five9Id = Rows.answered().id(id).row().callId();
    var today = clock.instant().atZone(java.time.ZoneOffset.UTC).toLocalDate();
    return calls.of(CampaignKey.of(campaign), today.minusDays(400), today.plusDays(1)).stream()
        .filter(call -> call.id().five9Id().equals(five9Id))
        .findFirst()
        .orElseThrow();
  }

  /** As Sam does. */
  public void correct(CallId call, String disposition, Instant at) {
    chunks.overlay(call, Overlay.of(new Call.Correction(disposition, "sam", at)));
  }

  /** As Ada does. */
  public void classify(Disposition meaning) {
    var next = classifications.now().with(meaning);
    var entry = new AuditEntry("disposition", Rows.NOON, meaning.name(), "ada", "", "", Map.of());
    classifications.change(next, new Deed(entry));
  }

  /** Has a company do something else, with values of its own for what that is worth. */
  public void does(CompanyId id, JobValues values, String... trades) {
    var found = companies.find(id).orElseThrow();
    var company = found.company();
    var ids = Arrays.stream(trades).map(TradeId::new).toList();
    companies.save(
        found.with(company.described(company.name(), company.place(), company.zone(), ids)));
    var entry = new AuditEntry("company#" + id, clock.instant(), "t", "ada", "t", "", Map.of());
    new MemoryCompanyTargets(companies)
        .keep(id, new KeptTargets(Targets.USUAL.with(values), 0), new Deed(entry));
  }

  /** Hides a company; its campaigns stay its own. */
  public void discard(CompanyId id) {
    var found = companies.find(id).orElseThrow();
    var company = found.company();
    companies.save(found.with(company.with(company.standing().discarded(clock.instant(), null))));
  }

  public static Person admin() {
    return person("admin", Role.ADMIN, List.of());
  }

  public static Person agent(CompanyId... companies) {
    return person("agent", Role.AGENT, grants(Set.of(), companies));
  }

  public static Person supervisor(CompanyId... companies) {
    return person("supervisor", Role.SUPERVISOR, grants(Set.of(), companies));
  }

  public static Person customer(Set<Permission> permissions, CompanyId... companies) {
    return person("customer", Role.CUSTOMER, grants(permissions, companies));
  }

  public static Person customer(CompanyId... companies) {
    return customer(Set.of(Permission.LISTEN, Permission.DOWNLOAD), companies);
  }

  private static List<Grant> grants(Set<Permission> permissions, CompanyId... companies) {
    return Arrays.stream(companies).map(company -> new Grant(company, false, permissions)).toList();
  }

  private static Person person(String id, Role role, List<Grant> grants) {
    return new Person(
        new UserId(id),
        id,
        id + "@example.com",
        role,
        "en",
        CHICAGO,
        grants,
        Standing.NEW.withSecondFactor(true));
  }
}
