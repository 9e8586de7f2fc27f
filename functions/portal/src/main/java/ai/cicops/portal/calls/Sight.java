package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.CompanyNumber;
import ai.cicops.portal.directory.OpeningTimes;
import ai.cicops.portal.directory.PhoneNumber;
import ai.cicops.portal.directory.Targets;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Scope;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The campaigns whose calls somebody may see, each for as long as it belongs to a company that they
 * may see. What is outside is neither read nor counted.
 */
final class Sight {
  /** Campaigns that belong to no company: internal calls, and calls whose campaign was deleted. */
  private static final List<String> WITHOUT_COMPANY =
      List.of(RecordSegments.NO_CAMPAIGN, Segment.DELETED);

  private final Companies companies;
  private final Map<CampaignKey, List<CampaignAssignment>> assignments = new HashMap<>();
  private final Map<CompanyId, CompanyCampaigns> known = new HashMap<>();
  private final Map<CompanyId, Map<PhoneNumber, CompanyNumber>> numbers = new HashMap<>();
  private final Bookings bookings = new Bookings();
  private @Nullable Newcomers newcomers;
  private Supplier<Map<String, Set<CompanyId>>> teams = Map::of;
  private @Nullable Map<String, Set<CompanyId>> knownTeams;
  private final boolean all;

  private Sight(
      Companies companies,
      Collection<CompanyCampaigns> found,
      Collection<CampaignAssignment> campaigns,
      boolean all) {
    this.companies = companies;
    this.all = all;
    for (var company : found) {
      known.put(company.company().id(), company);
    }
    for (var assignment : campaigns) {
      assignments
          .computeIfAbsent(assignment.campaign(), none -> new ArrayList<>(1))
          .add(assignment);
    }
  }

  /** Everything a person may see. */
  static Sight of(Person person, Companies companies) {
    return switch (person.callScope()) {
      case Scope.All() -> new Sight(companies, List.of(), companies.campaigns(), true);
      case Scope.Of(var ids) ->
          ofCompanies(
              companies,
              companies.find(ids).stream().filter(found -> person.sees(found.company())).toList());
      case Scope.None() -> ofCompanies(companies, List.of());
    };
  }

  /** One company of those a person may see; empty when it is foreign or unknown. */
  static Optional<Sight> of(Person person, CompanyId company, Companies companies) {
    return person.maySeeCallsOf(company)
        ? companies
            .find(company)
            .filter(found -> person.sees(found.company()))
            .map(found -> of(found, companies))
        : Optional.empty();
  }

  static Sight of(CompanyCampaigns company, Companies companies) {
    return ofCompanies(companies, List.of(company));
  }

  private static Sight ofCompanies(Companies companies, List<CompanyCampaigns> found) {
    var campaigns = found.stream().flatMap(company -> company.campaigns().stream()).toList();
    return new Sight(companies, found, campaigns, false);
  }

  /** The only company in sight; empty when there are several. */
  Optional<Company> onlyCompany() {
    return !all && known.size() == 1
        ? known.values().stream().map(CompanyCampaigns::company).findFirst()
        : Optional.empty();
  }

  /** What the only company in sight aims at; of several, what is usual. */
  Targets targets() {
    return onlyCompany().isEmpty() ? Targets.USUAL : known.values().iterator().next().targets();
  }

  Set<CampaignKey> campaigns() {
    var campaigns = new LinkedHashSet<>(assignments.keySet());
    if (all) {
      WITHOUT_COMPANY.forEach(name -> campaigns.add(CampaignKey.of(name)));
    }
    return campaigns;
  }

  boolean shows(Call call) {
    return all || companyId(call) != null;
  }

  /** True when it shows every call of a campaign that starts on a day (UTC). */
  boolean showsDay(CampaignKey campaign, LocalDate day) {
    var begin = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    var end = begin.plus(1, ChronoUnit.DAYS);
    return all
        || assignments.getOrDefault(campaign, List.of()).stream()
            .anyMatch(assignment -> assignment.holdsAll(begin, end));
  }

  boolean mayShow(CampaignKey campaign) {
    return all || assignments.containsKey(campaign);
  }

  /** Whose a campaign is, wherever one company always had it; empty when it came or went. */
  Optional<CompanyId> onlyOwner(CampaignKey campaign) {
    var spans = assignments.getOrDefault(campaign, List.of());
    return spans.size() == 1 && spans.getFirst().from() == null && spans.getFirst().to() == null
        ? Optional.of(spans.getFirst().company())
        : Optional.empty();
  }

  /** The campaigns of the companies that calls belong to. */
  Set<CampaignKey> campaignsOf(List<Call> calls) {
    var of = new HashSet<CompanyId>();
    for (var call : calls) {
      var company = companyId(call);
      if (company != null) {
        of.add(company);
      }
    }
    return assignments.values().stream()
        .flatMap(List::stream)
        .filter(assignment -> of.contains(assignment.company()))
        .map(CampaignAssignment::campaign)
        .collect(Collectors.toSet());
  }

  /** Each company that a campaign was or is of. */
  Set<CompanyId> owners(CampaignKey campaign) {
    return assignments.getOrDefault(campaign, List.of()).stream()
        .map(CampaignAssignment::company)
        .collect(Collectors.toSet());
  }

  @Nullable CompanyId companyId(Call call) {
    for (var assignment : assignments.getOrDefault(call.id().campaign(), List.of())) {
      if (assignment.holds(call.start())) {
        return assignment.company();
      }
    }
    return null;
  }

  /** The calls with the companies that they belong to. */
  List<SeenCall> seen(List<Call> calls) {
    know(calls);
    return calls.stream().map(this::seen).toList();
  }

  /** Has the companies that calls belong to looked up, those that are not known yet. */
  void know(List<Call> calls) {
    var missing = new LinkedHashSet<CompanyId>();
    for (var call : calls) {
      var company = companyId(call);
      if (company != null && !known.containsKey(company)) {
        missing.add(company);
      }
    }
    if (!missing.isEmpty()) {
      companies.find(missing).forEach(found -> known.put(found.company().id(), found));
    }
  }

  /** The company of a call, of those that are known. */
  Optional<Company> companyOf(Call call) {
    return campaignsOf(call).map(CompanyCampaigns::company);
  }

  /** A company with all that it is, of those that are known. */
  Optional<CompanyCampaigns> company(CompanyId id) {
    return Optional.ofNullable(known.get(id));
  }

  /** The same with all that it is. */
  Optional<CompanyCampaigns> campaignsOf(Call call) {
    return Optional.ofNullable(known(call));
  }

  /** Whether a call began in its company's hours; empty when nobody has said them. */
  Optional<Boolean> open(Call call) {
    var company = known(call);
    var hours = company == null ? null : company.hours();
    return hours == null || company == null
        ? Optional.empty()
        : Optional.of(new OpeningTimes(hours, company.company().zone()).isOpen(call.start()));
  }

  /** Who called; empty when the number was withheld or the call is no company's. */
  Optional<Caller> caller(Call call) {
    var company = companyId(call);
    var number = call.customerNumber();
    return company == null || number == null
        ? Optional.empty()
        : Optional.of(Caller.of(company, number));
  }

  /** Notes which callers booked. */
  void note(List<Call> calls) {
    calls.forEach(call -> caller(call).ifPresent(caller -> bookings.note(caller, call)));
  }

  /**
   * Has it known by what teams calls are told apart.
   *
   * @param asked with their companies; not looked up before a call is judged by them
   */
  void tell(Supplier<Map<String, Set<CompanyId>>> asked) {
    teams = asked;
  }

  /** The teams asked about that have to do with the company of a call. */
  List<String> teams(Call call) {
    var known = knownTeams;
    if (known == null) {
      known = teams.get();
      knownTeams = known;
    }
    var company = companyId(call);
    return known.entrySet().stream()
        .filter(team -> company != null && team.getValue().contains(company))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Has it known which calls are their callers' first. */
  void meet(Newcomers known) {
    newcomers = known;
  }

  /** Notes which calls of a day, all that are in sight, are their callers' first. */
  void noteFirst(List<Call> ofDay) {
    if (newcomers != null) {
      newcomers.note(ofDay, this);
    }
  }

  /** Whether a call of a day that was noted is its caller's first; empty when nobody can say. */
  Optional<Boolean> newCaller(Call call) {
    return newcomers == null ? Optional.empty() : newcomers.isFirst(call, this);
  }

  /** Why a call of a company is no job, where it could become one. */
  Optional<Loss> loss(Call call) {
    return companyId(call) == null ? Optional.empty() : Loss.of(call, open(call));
  }

  /** The first call since it began that its caller booked by, of those that were noted. */
  Optional<Booking> bookedSince(Call call) {
    return caller(call).flatMap(caller -> bookings.since(caller, call.start()));
  }

  boolean winnable(Call call) {
    return loss(call).isPresent() && bookedSince(call).isEmpty();
  }

  private @Nullable CompanyCampaigns known(Call call) {
    var id = companyId(call);
    return id == null ? null : known.get(id);
  }

  private SeenCall seen(Call call) {
    var company = known(call);
    return company == null
        ? new SeenCall(call, null, null, null, null)
        : new SeenCall(
            call,
            company.company(),
            label(company, call),
            newCaller(call).orElse(null),
            loss(call).orElse(null));
  }

  /** What its company called the number dialled, if the company is known. */
  @Nullable String label(Call call) {
    var company = known(call);
    return company == null ? null : label(company, call);
  }

  /** Numbers come with their company: looking one up asks nobody. */
  private @Nullable String label(CompanyCampaigns company, Call call) {
    var dialled = call.dialledNumber();
    if (dialled == null || company.numbers().isEmpty()) {
      return null;
    }
    return PhoneNumber.ofDnis(dialled)
        .map(number -> byNumber(company).get(number))
        .flatMap(number -> number.at(call.start()))
        .map(entry -> entry.use().label())
        .orElse(null);
  }

  private Map<PhoneNumber, CompanyNumber> byNumber(CompanyCampaigns company) {
    return numbers.computeIfAbsent(
        company.company().id(),
        _ ->
            company.numbers().stream()
                .collect(Collectors.toMap(CompanyNumber::number, number -> number)));
  }
}
