package ai.cicops.portal.calls;

import ai.cicops.portal.calls.DayChunks.StoredDay;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Scope;
import ai.cicops.portal.platform.ErrorCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls of a period, newest first, a page at a time, with an exact count. Reads whole days: one
 * company in one request and one more a campaign and megabyte; several companies from the newest
 * days back until the page and the count are full. Judges each call, but of days that are wanted
 * whole and have no row on the page only what they say of themselves.
 */
public final class QueryCalls {
  private static final int CAMPAIGNS_AT_ONCE = 16;
  private static final int DAYS_OF_ONE = 366;
  private static final int FIRST_DAYS_OF_SEVERAL = 4;
  private static final int MOST_DAYS_OF_SEVERAL = 62;
  private static final int MOST_LAST_SEEN = 1000;

  private final DayChunks chunks;
  private final Companies companies;
  private final DataAsOf dataAsOf;
  private final InstantSource clock;
  private final ZoneId businessZone;

  /**
   * A company is read anew for each list; meanwhile its calls are read as if it were still this.
   */
  private final Map<CompanyId, CompanyCampaigns> lastSeen = new ConcurrentHashMap<>();

  public QueryCalls(
      DayChunks chunks,
      Companies companies,
      DataAsOf dataAsOf,
      InstantSource clock,
      ZoneId businessZone) {
    this.chunks = chunks;
    this.companies = companies;
    this.dataAsOf = dataAsOf;
    this.clock = clock;
    this.businessZone = businessZone;
  }

  /** What a query came to. */
  public sealed interface QueryOutcome {
    /** The page. */
    record Found(CallPage page) implements QueryOutcome {}

    /**
     * Not allowed, not there, or not to be understood.
     *
     * @param field what cannot be used, null when it is no field
     */
    record Refused(ErrorCode code, @Nullable String field) implements QueryOutcome {}
  }

  public QueryOutcome query(Person person, CallQuery query) {
    if (person.callScope() instanceof Scope.None) {
      return new QueryOutcome.Refused(ErrorCode.NO_PERMISSION, null);
    }
    var id = query.company();
    if (id == null) {
      return query(Sight.of(person, companies), person, query);
    }
    if (!person.maySeeCallsOf(id)) {
      return new QueryOutcome.Refused(ErrorCode.NOT_FOUND, null);
    }
    var last = lastSeen.get(id);
    if (last == null) {
      return query(companies.find(id), person, query);
    }
    var both = FanOut.both(() -> query(Optional.of(last), person, query), () -> companies.find(id));
    return both.aside().equals(Optional.of(last))
        ? both.here()
        : query(both.aside(), person, query);
  }

  private QueryOutcome query(Optional<CompanyCampaigns> company, Person person, CallQuery query) {
    if (company.isEmpty() || !person.sees(company.get().company())) {
      return new QueryOutcome.Refused(ErrorCode.NOT_FOUND, null);
    }
    if (lastSeen.size() >= MOST_LAST_SEEN) {
      lastSeen.clear();
    }
    lastSeen.put(company.get().company().id(), company.get());
    return query(Sight.of(company.get(), companies), person, query);
  }

  private QueryOutcome query(Sight sight, Person person, CallQuery query) {
    var zone = zone(query.zone(), sight.onlyCompany());
    if (zone.isEmpty()) {
      return new QueryOutcome.Refused(ErrorCode.ZONE_UNKNOWN, "zone");
    }
    var period = Period.of(query.from(), query.to(), zone.get(), clock.instant());
    if (period.isEmpty()) {
      return new QueryOutcome.Refused(ErrorCode.PERIOD_INVALID, "from");
    }
    var list = query.identity(person);
    var given = query.cursor();
    var cursor = given == null ? null : CallCursor.parse(given, list).orElse(null);
    if (given != null && cursor == null) {
      return new QueryOutcome.Refused(ErrorCode.CURSOR_INVALID, "cursor");
    }
    var page =
        new PageOfCalls(
            cursor, sight.onlyCompany().isPresent() ? CallPage.COUNTED_OF_ONE : CallPage.COUNTED);
    scan(sight, period.get(), query.filter(), page);
    return new QueryOutcome.Found(answer(sight, period.get(), page, list));
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

  private void scan(Sight sight, Period period, CallFilter filter, PageOfCalls page) {
    var wanted = new Wanted(period, sight, filter.at(clock.instant()));
    var campaigns = sight.campaigns();
    var first = LocalDate.ofInstant(period.start(), ZoneOffset.UTC);
    var last = LocalDate.ofInstant(period.end().minusNanos(1), ZoneOffset.UTC);
    boolean one = sight.onlyCompany().isPresent();
    int days = one ? DAYS_OF_ONE : FIRST_DAYS_OF_SEVERAL;
    while (!last.isBefore(first) && !page.isComplete()) {
      var from = last.minusDays(days - 1L).isBefore(first) ? first : last.minusDays(days - 1L);
      var to = last;
      var read =
          FanOut.over(
              campaigns,
              CAMPAIGNS_AT_ONCE,
              campaign -> Map.entry(campaign, chunks.read(campaign, from, to)));
      for (var day : byDay(read).descendingMap().entrySet()) {
        take(day.getKey(), day.getValue(), wanted, page);
        if (page.isComplete()) {
          return;
        }
      }
      last = from.minusDays(1);
      days = one ? days : Math.min(2 * days, MOST_DAYS_OF_SEVERAL);
    }
  }

  /** Takes a day's calls as rows, or counts them where rows are not wanted any more, or not yet. */
  private static void take(
      LocalDate day,
      List<Map.Entry<CampaignKey, StoredDay>> ofCampaigns,
      Wanted wanted,
      PageOfCalls page) {
    var calls = new ArrayList<Call>();
    var counted = new ArrayList<Map.Entry<CampaignKey, StoredDay>>();
    var sum = Tally.NONE;
    for (var one : ofCampaigns) {
      var tally = page.onlyCounts(day) ? wanted.tally(one.getKey(), one.getValue()) : null;
      if (tally == null) {
        calls.addAll(wanted.calls(one.getKey(), one.getValue()));
      } else {
        counted.add(one);
        sum = sum.and(tally);
      }
    }
    if (calls.size() + sum.total() <= page.room()) {
      page.count(day, sum);
    } else {
      // which of them are the last that count is a matter of their order
      counted.forEach(one -> calls.addAll(wanted.calls(one.getKey(), one.getValue())));
    }
    calls.sort(CallCursor.ORDER);
    page.takeAll(calls);
  }

  private static NavigableMap<LocalDate, List<Map.Entry<CampaignKey, StoredDay>>> byDay(
      List<Map.Entry<CampaignKey, List<StoredDay>>> read) {
    var byDay = new TreeMap<LocalDate, List<Map.Entry<CampaignKey, StoredDay>>>();
    for (var ofCampaign : read) {
      for (var day : ofCampaign.getValue()) {
        byDay
            .computeIfAbsent(day.day(), none -> new ArrayList<>())
            .add(Map.entry(ofCampaign.getKey(), day));
      }
    }
    return byDay;
  }

  private CallPage answer(Sight sight, Period period, PageOfCalls page, List<String> list) {
    var next = page.next();
    var previous = page.previous();
    return new CallPage(
        period,
        sight.seen(page.rows()),
        page.count(),
        page.more(),
        page.first(),
        page.outcomes(),
        next == null ? null : next.text(list),
        previous == null ? null : previous.text(list),
        dataAsOf.calls());
  }
}
