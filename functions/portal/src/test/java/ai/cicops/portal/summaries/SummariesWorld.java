package ai.cicops.portal.summaries;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.calls.CallTeams;
import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.SelectCalls;
import ai.cicops.portal.dashboards.ShowDashboard;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.KeptOrganization;
import ai.cicops.portal.directory.MemoryOrganizations;
import ai.cicops.portal.directory.Organization;
import ai.cicops.portal.directory.OrganizationId;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.MemoryPeople;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.notifications.MemoryMails;
import ai.cicops.portal.notifications.OweSummary;
import ai.cicops.portal.operations.MemoryRunRecords;
import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.MemoryLease;
import ai.cicops.portal.platform.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Calls, companies, people and their summaries in memory. */
public final class SummariesWorld {
  public static final URI PORTAL = URI.create("https://portal.example.com");
  static final Duration LEASE = Duration.ofMinutes(15);

  public final CallsWorld calls = new CallsWorld();
  public final MemoryAuditLog audit = new MemoryAuditLog();
  public final MemorySummaries summaries = new MemorySummaries(audit);
  public final MemoryOrganizations organizations = new MemoryOrganizations(calls.companies);
  public final MemoryMails mails = new MemoryMails();
  public final MemoryRunRecords records = new MemoryRunRecords();
  public final MemoryLease lease = new MemoryLease(calls.clock, LEASE);
  public final SummaryLinks links = new SummaryLinks(new LinkSigner(Secret.of("links")));
  public final SummarySight sight =
      new SummarySight(calls.companies, organizations, CallsWorld.BUSINESS);
  private final Map<UserId, Person> everybody = new HashMap<>();
  public MemoryPeople people = new MemoryPeople();

  public ShowDashboard showDashboard() {
    return new ShowDashboard(
        new SelectCalls(
            calls.chunks,
            calls.callers,
            calls.companies,
            CallTeams.NONE,
            calls.classifications,
            calls.clock,
            CallsWorld.BUSINESS),
        () -> calls.asOf);
  }

  public KeepSummaries keep() {
    return new KeepSummaries(summaries, sight, calls.clock);
  }

  public Unsubscribe unsubscribe() {
    return new Unsubscribe(summaries, links, calls.clock);
  }

  public OweSummary post() {
    return new OweSummary(mails, links, PORTAL, calls.clock);
  }

  /** Keeps them as they are now, so that the run finds them. */
  public Actor known(Person person) {
    everybody.put(person.id(), person);
    people = new MemoryPeople();
    for (var one : everybody.values()) {
      var email = EmailAddress.parse(one.id() + "@example.com").orElseThrow();
      people.enroll(one, new Account(one.id(), email, "", null, 0));
    }
    return new Actor(person, new ClientAddress("192.0.2.1"));
  }

  public Summary on(Actor actor, About about, Cadence cadence) {
    return switch (keep().switchOn(actor, about, cadence)) {
      case KeepSummaries.Outcome.On(var shown) -> shown.summary();
      default -> throw new AssertionError("not switched on");
    };
  }

  public void at(String instant) {
    var now = Instant.parse(instant);
    calls.clock.advance(Duration.between(calls.clock.instant(), now));
    calls.asOf = Optional.of(now.minusSeconds(600));
  }

  public RunRecord run() {
    return run(summaries, post());
  }

  RunRecord run(Summaries over, SummaryPost post) {
    return sendSummaries(over, post).run(calls.clock.instant().plus(Duration.ofMinutes(10)));
  }

  SendSummaries sendSummaries(Summaries over, SummaryPost post) {
    return new SendSummaries(
        over,
        sight,
        people,
        showDashboard(),
        () -> calls.asOf,
        post,
        lease,
        records,
        CallsWorld.BUSINESS,
        calls.clock,
        new Ids(new Random(calls.clock.instant().toEpochMilli())));
  }

  public OrganizationId organization(String id, CompanyId... members) {
    var organization = new Organization(new OrganizationId(id), "Group " + id);
    var entry =
        new AuditEntry("organization#" + id, calls.clock.instant(), id, "", "", "", Map.of());
    organizations.add(new KeptOrganization(organization, null, 0), new Deed(entry));
    for (var member : List.of(members)) {
      var found = calls.companies.find(member).orElseThrow();
      Company under = found.company().under(organization);
      calls.companies.save(found.with(under));
    }
    return organization.id();
  }
}
