package ai.cicops.portal.completeness;

import ai.cicops.portal.calls.Recount;
import ai.cicops.portal.calls.RecountCalls;
import ai.cicops.portal.completeness.CompletenessPage.Aside;
import ai.cicops.portal.completeness.CompletenessPage.Close;
import ai.cicops.portal.completeness.CompletenessPage.SeenDay;
import ai.cicops.portal.completeness.CompletenessPage.Sums;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.five9.BackfillCalls;
import ai.cicops.portal.five9.Coverages;
import ai.cicops.portal.five9.Ledger;
import ai.cicops.portal.five9.Rereads;
import ai.cicops.portal.five9.RowsSetAside;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.operations.RunRecords;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shows how complete the days are: to CIC all campaigns, as they were last counted, and a company
 * its own in a few numbers. Few requests, however many campaigns: a period's lines are one query.
 */
public final class WatchCompleteness {
  private static final int BACKFILLS = 70;
  private static final Comparator<CampaignDay> ORDER =
      Comparator.comparing(CampaignDay::day)
          .reversed()
          .thenComparing(CampaignDay::campaign, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(CampaignDay::campaign);

  private final Stores stores;
  private final Deadlines deadlines;
  private final ZoneId businessZone;
  private final InstantSource clock;

  /** Everything that is read. */
  public record Stores(
      CountedDays counted,
      RecountCalls recount,
      Ledger ledger,
      Companies companies,
      Coverages coverages,
      Rereads rereads,
      RowsSetAside aside,
      RunRecords records) {}

  public WatchCompleteness(
      Stores stores, Deadlines deadlines, ZoneId businessZone, InstantSource clock) {
    this.stores = stores;
    this.deadlines = deadlines;
    this.businessZone = businessZone;
    this.clock = clock;
  }

  /**
   * @param after the place that the page before named, null for the first
   * @return empty when the period cannot be used
   */
  public Optional<CompletenessPage> list(
      CompletenessQuestion question, @Nullable String after, int limit) {
    var now = clock.instant();
    var days =
        CompletenessQuestion.days(
            question.from(), question.to(), LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1));
    if (days == null) {
      return Optional.empty();
    }
    var campaigns = new CampaignsOfDays(stores.companies().campaigns());
    var sums = Sums.NONE;
    var wanted = new ArrayList<CampaignDay>();
    for (var line : lines(days, question, campaigns)) {
      sums = sums.and(line, deadlines.urgency(line, now));
      if (question.takes(line)) {
        wanted.add(line);
      }
    }
    wanted.sort(ORDER);
    int from = after == null ? 0 : from(wanted, after, campaigns);
    int to = Math.min(from + limit, wanted.size());
    return Optional.of(
        new CompletenessPage(
            days,
            seen(wanted.subList(from, to), campaigns, now),
            sums,
            countedAt(),
            Reconcile.lastDay(stores.coverages().load(), businessZone).orElse(null),
            aside(),
            to == wanted.size() ? null : place(wanted.get(to - 1), campaigns)));
  }

  private List<CampaignDay> lines(
      CompletenessQuestion.Days days, CompletenessQuestion question, CampaignsOfDays campaigns) {
    var text = question.campaign().toLowerCase(Locale.ROOT);
    var company = question.company();
    return stores.counted().of(days.from(), days.to()).stream()
        .flatMap(day -> day.lines().stream())
        .filter(line -> line.campaign().toLowerCase(Locale.ROOT).contains(text))
        .filter(
            line -> company == null || campaigns.company(line).filter(company::equals).isPresent())
        .toList();
  }

  private static String place(CampaignDay line, CampaignsOfDays campaigns) {
    return line.day() + " " + campaigns.key(line);
  }

  private static int from(List<CampaignDay> lines, String after, CampaignsOfDays campaigns) {
    for (int place = 0; place < lines.size(); place++) {
      if (place(lines.get(place), campaigns).equals(after)) {
        return place + 1;
      }
    }
    // it has nothing to tell any more: what follows begins after its day's
    var day = LocalDate.parse(after.substring(0, after.indexOf(' ')));
    return (int) lines.stream().filter(line -> !line.day().isBefore(day)).count();
  }

  private List<SeenDay> seen(List<CampaignDay> lines, CampaignsOfDays campaigns, Instant now) {
    var ids = new HashSet<CompanyId>();
    lines.forEach(line -> campaigns.company(line).ifPresent(ids::add));
    Map<CompanyId, Company> known =
        ids.isEmpty()
            ? Map.of()
            : stores.companies().find(ids).stream()
                .map(CompanyCampaigns::company)
                .collect(Collectors.toMap(Company::id, Function.identity()));
    var reads =
        new LastReads(
            businessZone,
            stores.records().latest(BackfillCalls.SCHEDULE, BACKFILLS),
            stores.rereads().all());
    return lines.stream()
        .map(line ->
            new SeenDay(
                line,
                campaigns.key(line),
                campaigns.company(line).map(known::get).orElse(null),
                deadlines.urgency(line, now),
                deadlines.deletedAt(line, now).orElse(null),
                reads.of(line).orElse(null),
                reads
                    .reread(line.day())
                    .filter(Rereads.Reread::waits)
                    .map(Rereads.Reread::askedAt)
                    .orElse(null)))
        .toList();
  }

  private @Nullable Instant countedAt() {
    return stores.records().latest(Reconcile.SCHEDULE, 5).stream()
        .filter(run -> run.outcome() == RunRecord.Outcome.OK)
        .map(RunRecord::endedAt)
        .findFirst()
        .orElse(null);
  }

  private List<Aside> aside() {
    return stores.aside().all().stream()
        .map(row ->
            new Aside(
                row.reason(),
                1,
                day(row.window().start()),
                day(row.window().end().minusNanos(1)),
                row.readAt()))
        .collect(Collectors.toMap(Aside::reason, Function.identity(), WatchCompleteness::both))
        .values()
        .stream()
        .sorted(Comparator.comparing(Aside::rows).reversed().thenComparing(Aside::reason))
        .toList();
  }

  private static Aside both(Aside one, Aside other) {
    return new Aside(
        one.reason(),
        one.rows() + other.rows(),
        one.from().isBefore(other.from()) ? one.from() : other.from(),
        one.to().isAfter(other.to()) ? one.to() : other.to(),
        one.readAt().isAfter(other.readAt()) ? one.readAt() : other.readAt());
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** One line, counted now; empty for a day that is not over and for what nobody knows. */
  public Optional<Close> look(CampaignKey campaign, LocalDate day) {
    var now = clock.instant();
    var campaigns = new CampaignsOfDays(stores.companies().campaigns());
    var name = campaigns.name(campaign).or(() -> CheckDays.ofNobody(campaign));
    if (name.isEmpty() || !day.isBefore(day(now))) {
      return Optional.empty();
    }
    var counted = stores.recount().recount(campaign, day, day).stream().findFirst();
    var line =
        CampaignDay.of(
            name.get(), day, stores.ledger().of(campaign, day, day).stream().findFirst(), counted);
    var seen = seen(List.of(line), campaigns, now).getFirst();
    return Optional.of(new Close(seen, counted.map(Recount::owed).orElse(List.of())));
  }

  /**
   * A company's own line, of the last 62 days of the period at most.
   *
   * @param from UTC day
   * @param to UTC day, included
   * @return empty when the company is not the person's to see
   */
  public Optional<CompanyCompleteness> ofCompany(
      Person person, CompanyId id, LocalDate from, LocalDate to) {
    if (!person.maySeeCallsOf(id)) {
      return Optional.empty();
    }
    return stores
        .companies()
        .find(id)
        .filter(found -> person.sees(found.company()))
        .map(found -> ofCompany(found, from, to));
  }

  private CompanyCompleteness ofCompany(CompanyCampaigns found, LocalDate from, LocalDate to) {
    var sum = CompanyCompleteness.none(countedAt());
    var until = Reconcile.lastDay(stores.coverages().load(), businessZone);
    if (until.isEmpty() || sum.countedAt() == null) {
      return sum;
    }
    var last = to.isBefore(until.get()) ? to : until.get();
    var earliest = last.minusDays(CompletenessQuestion.LONGEST_DAYS - 1L);
    var first = from.isBefore(earliest) ? earliest : from;
    if (first.isAfter(last)) {
      return sum;
    }
    var campaigns = new CampaignsOfDays(found.campaigns());
    for (var day : stores.counted().of(first, last)) {
      for (var line : day.lines()) {
        if (campaigns.isAllOf(line, found.company().id())) {
          sum = sum.and(line);
        }
      }
    }
    return sum.over(new CompletenessQuestion.Days(first, last));
  }
}
