package ai.cicops.portal.calls;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Scope;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.FanOut;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes out of a question the calls that it is about, as far as the person may see them. */
public final class SelectCalls {
  private static final int MOST_LAST_SEEN = 1000;

  private final DayChunks chunks;
  private final SettledCallers callers;
  private final Companies companies;
  private final CallTeams teams;
  private final Catalogue catalogue;
  private final InstantSource clock;
  private final ZoneId businessZone;

  /**
   * A company is read anew for each question; meanwhile its calls are read as if it were still
   * this.
   */
  private final Map<CompanyId, CompanyCampaigns> lastSeen = new ConcurrentHashMap<>();

  public SelectCalls(
      DayChunks chunks,
      SettledCallers callers,
      Companies companies,
      CallTeams teams,
      Catalogue catalogue,
      InstantSource clock,
      ZoneId businessZone) {
    this.chunks = chunks;
    this.callers = callers;
    this.companies = companies;
    this.teams = teams;
    this.catalogue = catalogue;
    this.clock = clock;
    this.businessZone = businessZone;
  }

  /** What became of a question. */
  public sealed interface Selection<T> {
    record Selected<T>(T read) implements Selection<T> {}

    /**
     * Not allowed, not there, or not to be understood.
     *
     * @param field what cannot be used, null when it is no field
     */
    record Refused<T>(ErrorCode code, @Nullable String field) implements Selection<T> {}
  }

  /**
   * Has the calls read that are asked for.
   *
   * @param read may be asked twice, when the company has changed meanwhile: the last answer counts
   */
  public <T> Selection<T> select(
      Person person, CallQuestion question, Function<SelectedCalls, T> read) {
    if (person.callScope() instanceof Scope.None) {
      return new Selection.Refused<>(ErrorCode.NO_PERMISSION, null);
    }
    var asked = question.filter().facets().getOrDefault(Facet.TEAM, Set.of());
    if (!asked.isEmpty() && !person.may(Action.EDIT_TEAMS)) {
      return new Selection.Refused<>(ErrorCode.NO_PERMISSION, "team");
    }
    var id = question.company();
    if (id == null) {
      return select(Sight.of(person, companies), person, question, read);
    }
    if (!person.maySeeCallsOf(id)) {
      return new Selection.Refused<>(ErrorCode.NOT_FOUND, null);
    }
    var last = lastSeen.get(id);
    if (last == null) {
      return select(companies.find(id), person, question, read);
    }
    var both =
        FanOut.both(
            () -> select(Optional.of(last), person, question, read), () -> companies.find(id));
    return both.aside().equals(Optional.of(last))
        ? both.here()
        : select(both.aside(), person, question, read);
  }

  private <T> Selection<T> select(
      Optional<CompanyCampaigns> company,
      Person person,
      CallQuestion question,
      Function<SelectedCalls, T> read) {
    if (company.isEmpty() || !person.sees(company.get().company())) {
      return new Selection.Refused<>(ErrorCode.NOT_FOUND, null);
    }
    if (lastSeen.size() >= MOST_LAST_SEEN) {
      lastSeen.clear();
    }
    lastSeen.put(company.get().company().id(), company.get());
    return select(Sight.of(company.get(), companies), person, question, read);
  }

  private <T> Selection<T> select(
      Sight sight, Person person, CallQuestion question, Function<SelectedCalls, T> read) {
    var asked = question.filter().facets().getOrDefault(Facet.TEAM, Set.of());
    sight.tell(() -> teams.companies(person, asked));
    var zone = zone(question.zone(), sight.onlyCompany());
    if (zone.isEmpty()) {
      return new Selection.Refused<>(ErrorCode.ZONE_UNKNOWN, "zone");
    }
    var now = clock.instant();
    var period = Period.of(question.from(), question.to(), zone.get(), now);
    if (period.isEmpty()) {
      return new Selection.Refused<>(ErrorCode.PERIOD_INVALID, "from");
    }
    var filter = question.filter().at(now, sight);
    var wanted = new Wanted(period.get(), sight, filter, catalogue.now());
    return new Selection.Selected<>(read.apply(new SelectedCalls(chunks, callers, wanted)));
  }

  private Optional<ZoneId> zone(@Nullable String asked, Optional<Company> company) {
    if (asked == null) {
      return Optional.of(company.map(Company::zone).orElse(businessZone));
    }
    // ZoneId alone takes offsets for zones, too
    return ZoneRulesProvider.getAvailableZoneIds().contains(asked)
        ? Optional.of(ZoneId.of(asked))
        : Optional.empty();
  }
}
