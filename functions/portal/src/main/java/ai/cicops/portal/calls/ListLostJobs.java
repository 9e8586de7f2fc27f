package ai.cicops.portal.calls;

import ai.cicops.portal.calls.LostJob.WonBack;
import ai.cicops.portal.calls.LostJob.WorkList;
import ai.cicops.portal.calls.SelectCalls.Selection;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.Trade;
import ai.cicops.portal.directory.Trades;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of a question that were lost and could still be won, one a caller and company, and those
 * that somebody worked on and that came back by themselves. The weeks' figure reads some weeks
 * further back than the question, whatever its period.
 */
public final class ListLostJobs {
  public static final int MOST = 200;

  /** As many calls are looked at. */
  private static final int MOST_CALLS = CallPage.COUNTED_OF_ONE;

  /** How long before the week before a call may have been lost that came back in it. */
  private static final int WEEKS_BEFORE = 4;

  private final SelectCalls selectCalls;
  private final Trades trades;
  private final DataAsOf dataAsOf;

  public ListLostJobs(SelectCalls selectCalls, Trades trades, DataAsOf dataAsOf) {
    this.selectCalls = selectCalls;
    this.trades = trades;
    this.dataAsOf = dataAsOf;
  }

  /**
   * Which jobs are asked for.
   *
   * @param statuses any of them; empty for all
   * @param owner user id, {@link Facet#EMPTY} for jobs of nobody, null for all
   */
  public record Asked(Set<Pursuit.Status> statuses, @Nullable String owner) {
    public Asked {
      statuses = Set.copyOf(statuses);
    }

    private boolean isOwner(LostJobs.Job job) {
      var whose = job.owner();
      return owner == null || owner.equals(whose == null ? Facet.EMPTY : whose);
    }

    private boolean isStatus(LostJobs.Job job) {
      return statuses.isEmpty() || statuses.contains(job.status());
    }
  }

  public Selection<WorkList> list(Person person, CallQuestion question, Asked asked) {
    return selectCalls.select(person, question, calls -> list(calls, asked));
  }

  private WorkList list(SelectedCalls calls, Asked asked) {
    var zone = calls.period().zone();
    var today = LocalDate.ofInstant(calls.now(), zone);
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    var wide = calls.period().reaching(monday.minusWeeks(1L + WEEKS_BEFORE), today.plusDays(1));
    var found = new LostJobs(calls.sight(), calls.period());
    var looked = new int[1];
    calls
        .over(wide)
        .knowingBookings()
        .days(day -> {
          looked[0] += day.seen();
          var ofDay = day.calls();
          calls.know(ofDay, Facet.WINNABLE);
          ofDay.forEach(found::take);
          return looked[0] < MOST_CALLS;
        });
    boolean incomplete = looked[0] >= MOST_CALLS;
    var worth = new JobWorth(calls.sight(), trades.list());
    var thisWeek = found.wonBack(monday, zone);
    var wonBack =
        new WonBack(
            monday,
            thisWeek.size(),
            found.wonBack(monday.minusWeeks(1), zone).size(),
            Money.sum(thisWeek.stream().flatMap(caller -> worth.of(caller.company()).stream())));
    return page(
        calls,
        worth,
        found.jobs().stream().filter(asked::isOwner).toList(),
        asked,
        today,
        incomplete,
        incomplete ? Optional.empty() : Optional.of(wonBack));
  }

  private WorkList page(
      SelectedCalls calls,
      JobWorth worth,
      List<LostJobs.Job> jobs,
      Asked asked,
      LocalDate today,
      boolean incomplete,
      Optional<WonBack> wonBack) {
    var counts = new EnumMap<Pursuit.Status, Integer>(Pursuit.Status.class);
    for (var status : Pursuit.Status.values()) {
      counts.put(status, 0);
    }
    jobs.forEach(job -> counts.merge(job.status(), 1, Integer::sum));
    var wanted = jobs.stream().filter(asked::isStatus).sorted(dueFirst(today)).toList();
    var shown = wanted.subList(0, Math.min(wanted.size(), MOST));
    return new WorkList(
        calls.period(),
        told(calls, worth, shown),
        counts,
        wanted.size() - shown.size(),
        incomplete,
        calls.company().map(Company::id),
        Money.sum(
            jobs.stream()
                .filter(job -> !job.status().closed())
                .flatMap(job -> worth.of(job.lead()).stream())),
        wonBack,
        dataAsOf.calls());
  }

  private static Comparator<LostJobs.Job> dueFirst(LocalDate today) {
    return Comparator.comparing((LostJobs.Job job) -> job.due(today).orElse(LocalDate.MAX))
        .thenComparing(LostJobs.Job::lead, CallCursor.ORDER);
  }

  private static List<LostJob> told(SelectedCalls calls, JobWorth worth, List<LostJobs.Job> jobs) {
    var seen = calls.seen(jobs.stream().map(LostJobs.Job::lead).toList());
    var told = new ArrayList<LostJob>();
    for (int at = 0; at < seen.size(); at++) {
      var lead = seen.get(at);
      var job = jobs.get(at);
      told.add(
          new LostJob(
              lead,
              job.loss(),
              job.calls(),
              worth.trades(job.lead()).stream().map(Trade::name).toList(),
              job.status(),
              job.owner(),
              job.nextOn(),
              job.booked(),
              worth.of(job.lead()).orElse(null)));
    }
    return told;
  }
}
