package ai.cicops.portal.calls;

import ai.cicops.portal.calls.DayChunks.StoredDay;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.Targets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The calls that somebody asked for and may see. Every list, figure and file of the same question
 * reads them here, and so speaks of the same calls. Days are UTC's, the newest first; of one
 * company they come in one request a campaign and megabyte, of several some at a time.
 */
public final class SelectedCalls {
  private static final int CAMPAIGNS_AT_ONCE = 16;
  private static final int DAYS_OF_ONE = 366;
  private static final int FIRST_DAYS_OF_SEVERAL = 4;
  private static final int MOST_DAYS_OF_SEVERAL = 62;

  private final DayChunks chunks;
  private final Period period;
  private final Sight sight;
  private final Wanted wanted;
  private final boolean bookings;
  private final int mostDays;

  SelectedCalls(DayChunks chunks, Wanted wanted) {
    this(chunks, wanted, wanted.filter().asksBookings(), DAYS_OF_ONE);
  }

  private SelectedCalls(DayChunks chunks, Wanted wanted, boolean bookings, int mostDays) {
    this.chunks = chunks;
    this.period = wanted.period();
    this.sight = wanted.sight();
    this.wanted = wanted;
    this.bookings = bookings;
    this.mostDays = mostDays;
  }

  /** The same question about another period. */
  public SelectedCalls over(Period other) {
    return new SelectedCalls(chunks, wanted.over(other), bookings, mostDays);
  }

  /** The same, read so many days at a time at most: more requests, and less memory. */
  public SelectedCalls inSteps(int days) {
    return new SelectedCalls(chunks, wanted, bookings, days);
  }

  /**
   * The same calls, read from today on, so that of each it is known whether its caller has booked
   * since, by whatever call.
   */
  public SelectedCalls knowingBookings() {
    return new SelectedCalls(chunks, wanted, true, mostDays);
  }

  /** The calls of a day, of all campaigns. */
  public static final class DayOfCalls {
    private final LocalDate day;
    private final List<Map.Entry<CampaignKey, StoredDay>> stored;
    private final Wanted wanted;
    private @Nullable List<Call> inSight;

    private DayOfCalls(
        LocalDate day, List<Map.Entry<CampaignKey, StoredDay>> stored, Wanted wanted) {
      this.day = day;
      this.stored = stored;
      this.wanted = wanted;
    }

    public LocalDate day() {
      return day;
    }

    /** Notes who booked; what was read for that is kept for {@link #calls}. */
    private void note() {
      var read = new ArrayList<Call>();
      stored.forEach(one -> read.addAll(wanted.inSight(one.getKey(), one.getValue())));
      var now = wanted.filter().now();
      wanted.sight().note(read.stream().filter(call -> !call.start().isAfter(now)).toList());
      inSight = read;
    }

    /** How many are in sight, asked for or not; of {@link #knowingBookings}. */
    int seen() {
      return inSight == null ? 0 : inSight.size();
    }

    /** Those that were asked for, newest first. */
    public List<Call> calls() {
      var calls = new ArrayList<Call>();
      if (inSight == null) {
        stored.forEach(one -> calls.addAll(wanted.calls(one.getKey(), one.getValue())));
      } else {
        calls.addAll(wanted.of(inSight));
      }
      calls.sort(CallCursor.ORDER);
      return calls;
    }

    /** What can be counted of them without being read, and the calls that cannot. */
    Counted counted() {
      if (inSight != null) {
        return new Counted(Tally.NONE, calls());
      }
      var rest = new ArrayList<Map.Entry<CampaignKey, StoredDay>>();
      var sum = Tally.NONE;
      for (var one : stored) {
        var tally = wanted.tally(one.getKey(), one.getValue());
        if (tally == null) {
          rest.add(one);
        } else {
          sum = sum.and(tally);
        }
      }
      return new Counted(sum, new DayOfCalls(day, rest, wanted).calls());
    }
  }

  /** A day of which rows are not wanted. */
  record Counted(Tally tally, List<Call> others) {}

  public Period period() {
    return period;
  }

  /** The only company that calls can be of; empty when there are several. */
  public Optional<Company> company() {
    return sight.onlyCompany();
  }

  /** What calls shall come to: of one company what it says, of several what is usual. */
  public Targets targets() {
    return sight.targets();
  }

  /** Reads the days that have anything until they end or are not wanted any more. */
  public void days(Predicate<DayOfCalls> goOn) {
    daysBefore(null, goOn);
  }

  /**
   * The same from a day on that is older than another, which is where somebody else left off.
   *
   * @param day excluded; null to begin with the newest
   */
  public void daysBefore(@Nullable LocalDate day, Predicate<DayOfCalls> goOn) {
    var first = utc(period.start());
    var newest = utc(period.end().minusNanos(1));
    if (day != null && !day.isAfter(newest)) {
      newest = day.minusDays(1);
    }
    if (!newest.isBefore(first)) {
      days(first, newest, goOn);
    }
  }

  private void days(LocalDate first, LocalDate newest, Predicate<DayOfCalls> goOn) {
    var today = utc(wanted.filter().now());
    var last = bookings && today.isAfter(newest) ? today : newest;
    boolean one = sight.onlyCompany().isPresent();
    int days = Math.min(mostDays, one ? DAYS_OF_ONE : FIRST_DAYS_OF_SEVERAL);
    while (!last.isBefore(first)) {
      var from = last.minusDays(days - 1L).isBefore(first) ? first : last.minusDays(days - 1L);
      for (var read : read(from, last).descendingMap().entrySet()) {
        var day = new DayOfCalls(read.getKey(), read.getValue(), wanted);
        if (bookings) {
          day.note();
        }
        if (!read.getKey().isAfter(newest) && !goOn.test(day)) {
          return;
        }
      }
      last = from.minusDays(1);
      days = one ? days : Math.min(2 * days, Math.min(mostDays, MOST_DAYS_OF_SEVERAL));
    }
  }

  private static LocalDate utc(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private NavigableMap<LocalDate, List<Map.Entry<CampaignKey, StoredDay>>> read(
      LocalDate from, LocalDate to) {
    var read =
        FanOut.over(
            sight.campaigns(),
            CAMPAIGNS_AT_ONCE,
            campaign -> Map.entry(campaign, chunks.read(campaign, from, to)));
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

  Sight sight() {
    return sight;
  }

  /** The moment of the question. */
  Instant now() {
    return wanted.filter().now();
  }

  /** The calls with the companies that they belong to. */
  public List<SeenCall> seen(List<Call> calls) {
    return sight.seen(calls);
  }

  /** Has what a facet is about looked up; comes before {@link #values} and {@link #name}. */
  public void know(List<Call> calls, Facet facet) {
    if (facet.namedByCompany()) {
      sight.know(calls);
    }
  }

  /** What a call is by a facet. */
  public List<String> values(Facet facet, Call call) {
    return facet.values(call, sight, wanted.filter().now());
  }

  /** Of {@link #knowingBookings}, and after {@link #know}. */
  public boolean isWinnable(Call call) {
    return sight.winnable(call);
  }

  /** The company that a call belongs to; after {@link #know}. */
  public Optional<CompanyCampaigns> companyOf(Call call) {
    return sight.campaignsOf(call);
  }

  /** What people call a value that a call has; null where that is the value itself. */
  public @Nullable String name(Facet facet, String value, Call call) {
    return facet.name(value, call, sight);
  }
}
