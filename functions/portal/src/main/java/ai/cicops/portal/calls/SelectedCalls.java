package ai.cicops.portal.calls;

import ai.cicops.portal.calls.DayChunks.StoredDay;
import ai.cicops.portal.calls.MeetCallers.Ahead;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.Targets;
import ai.cicops.portal.platform.FanOut;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
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
  private final SettledCallers callers;
  private final Period period;
  private final Sight sight;
  private final Wanted wanted;
  private final Manner manner;

  /**
   * How days are read.
   *
   * @param bookings from today on, to know who booked since
   * @param newcomers with all that came before, to know who had not called yet
   * @param mostDays at a time
   */
  private record Manner(boolean bookings, boolean newcomers, int mostDays) {}

  SelectedCalls(DayChunks chunks, SettledCallers callers, Wanted wanted) {
    this(
        chunks,
        callers,
        wanted,
        new Manner(wanted.filter().asksBookings(), wanted.filter().asksNewcomers(), DAYS_OF_ONE));
  }

  private SelectedCalls(DayChunks chunks, SettledCallers callers, Wanted wanted, Manner manner) {
    this.chunks = chunks;
    this.callers = callers;
    this.period = wanted.period();
    this.sight = wanted.sight();
    this.wanted = wanted;
    this.manner = manner;
  }

  private SelectedCalls with(Manner other) {
    return new SelectedCalls(chunks, callers, wanted, other);
  }

  /** The same question about another period. */
  public SelectedCalls over(Period other) {
    return new SelectedCalls(chunks, callers, wanted.over(other), manner);
  }

  /** The same, read so many days at a time at most: more requests, and less memory. */
  public SelectedCalls inSteps(int days) {
    return with(new Manner(manner.bookings, manner.newcomers, days));
  }

  /**
   * The same calls, read from today on, so that of each it is known whether its caller has booked
   * since, by whatever call.
   */
  public SelectedCalls knowingBookings() {
    return with(new Manner(true, manner.newcomers, manner.mostDays));
  }

  /** The same calls, so that of each it is known whether it is its caller's first. */
  public SelectedCalls knowingNewcomers() {
    return with(new Manner(manner.bookings, true, manner.mostDays));
  }

  /** The same calls, so that each can be told by a facet. */
  SelectedCalls knowing(Facet facet) {
    return with(
        new Manner(
            manner.bookings || facet.ofBookings(),
            manner.newcomers || facet.ofNewcomers(),
            manner.mostDays));
  }

  /** The calls of a day, of all campaigns. */
  public static final class DayOfCalls {
    private final LocalDate day;
    private final List<Map.Entry<CampaignKey, StoredDay>> stored;
    private final Wanted wanted;
    private final boolean newcomers;
    private @Nullable List<Call> inSight;

    private DayOfCalls(
        LocalDate day,
        List<Map.Entry<CampaignKey, StoredDay>> stored,
        Wanted wanted,
        boolean newcomers) {
      this.day = day;
      this.stored = stored;
      this.wanted = wanted;
      this.newcomers = newcomers;
    }

    public LocalDate day() {
      return day;
    }

    /** Notes who booked; what was read for that is kept for {@link #calls}. */
    private void note() {
      var now = wanted.filter().now();
      var read = inSight();
      wanted.sight().note(read.stream().filter(call -> !call.start().isAfter(now)).toList());
    }

    private void noteFirst() {
      wanted.sight().noteFirst(inSight());
    }

    private List<Call> inSight() {
      var read = inSight;
      if (read == null) {
        read = new ArrayList<>();
        for (var one : stored) {
          read.addAll(wanted.inSight(one.getKey(), one.getValue()));
        }
        inSight = read;
      }
      return read;
    }

    /** How many are in sight, asked for or not; of {@link #knowingBookings}. */
    int seen() {
      return inSight == null ? 0 : inSight.size();
    }

    /** Those that were asked for, newest first. */
    public List<Call> calls() {
      var calls = new ArrayList<Call>();
      if (newcomers) {
        noteFirst();
      }
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
      var others = rest.size() == stored.size() ? this : new DayOfCalls(day, rest, wanted, false);
      return new Counted(sum, others.calls());
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
    var last = manner.bookings && today.isAfter(newest) ? today : newest;
    boolean one = sight.onlyCompany().isPresent();
    var ahead = manner.newcomers ? meet(first, newest, last, one) : Ahead.NONE;
    int days = Math.min(manner.mostDays, one ? DAYS_OF_ONE : FIRST_DAYS_OF_SEVERAL);
    while (!last.isBefore(first)) {
      var from = last.minusDays(days - 1L).isBefore(first) ? first : last.minusDays(days - 1L);
      for (var read : read(sight.campaigns(), from, last, ahead).descendingMap().entrySet()) {
        var day = new DayOfCalls(read.getKey(), read.getValue(), wanted, manner.newcomers);
        if (manner.bookings) {
          day.note();
        }
        if (!read.getKey().isAfter(newest) && !goOn.test(day)) {
          return;
        }
      }
      last = from.minusDays(1);
      days = one ? days : Math.min(2 * days, Math.min(manner.mostDays, MOST_DAYS_OF_SEVERAL));
    }
  }

  private static LocalDate utc(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /** Of one company whose days may be read at once they come with those that it takes. */
  private Ahead meet(LocalDate first, LocalDate newest, LocalDate last, boolean one) {
    int most = one && manner.mostDays == DAYS_OF_ONE ? DAYS_OF_ONE : 0;
    return new MeetCallers(chunks, callers, wanted)
        .meet(sight.campaigns(), first, newest, last, most);
  }

  /** Finds out of these calls alone whether they are their callers' first. */
  void meet(List<Call> calls) {
    var days = calls.stream().map(call -> call.id().day()).sorted().toList();
    if (!days.isEmpty()) {
      var campaigns = sight.campaignsOf(calls);
      var first = days.getFirst();
      var last = days.getLast();
      new MeetCallers(chunks, callers, wanted).meet(campaigns, first, last, last, 0);
      for (var day : read(campaigns, first, last, Ahead.NONE).entrySet()) {
        new DayOfCalls(day.getKey(), day.getValue(), wanted, true).noteFirst();
      }
    }
  }

  private NavigableMap<LocalDate, List<Map.Entry<CampaignKey, StoredDay>>> read(
      Collection<CampaignKey> campaigns, LocalDate from, LocalDate to, Ahead ahead) {
    boolean here = ahead.holds(from, to);
    var read =
        FanOut.over(
            campaigns,
            here ? 1 : CAMPAIGNS_AT_ONCE,
            campaign ->
                Map.entry(
                    campaign,
                    here ? ahead.of(campaign, from, to) : chunks.read(campaign, from, to)));
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

  /** Of {@link #knowingNewcomers}: empty when nobody can say. */
  public Optional<Boolean> isNewCaller(Call call) {
    return sight.newCaller(call);
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
