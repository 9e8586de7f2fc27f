package ai.cicops.portal.bench;

import ai.cicops.portal.calls.CallFilter;
import ai.cicops.portal.calls.CallQuery;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.QueryCalls;
import ai.cicops.portal.calls.QueryCalls.QueryOutcome;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.costs.MeteredWire;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.Surroundings;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page with its exact count, however many calls are stored. */
final class ListPages implements Part {
  private static final int DAYS = 30;
  private static final int CALLS_A_DAY = 334;
  private static final int BUSY_CALLS_A_DAY = 2_000;
  private static final int TIMES = 60;

  @Override
  public String name() {
    return "list-pages";
  }

  @Override
  public String about() {
    return "one company's page of 50 with the exact count over 30 days, filtered and not; session"
        + " read excluded";
  }

  @Override
  public List<Result> measure() throws Exception {
    var results = new ArrayList<Result>();
    try (var aws = LocalAws.inMemory(Template.ofProject())) {
      double first = 0;
      for (int days : new int[] {DAYS, 10 * DAYS, 100 * DAYS}) {
        StoredCompany.store(aws, days, CALLS_A_DAY);
        var what = "%,d stored calls".formatted(days * CALLS_A_DAY);
        double median = pages(aws, what, DAYS * CALLS_A_DAY, results);
        first = first == 0 ? median : first;
        results.add(Result.atMost(1.25, what + ": p50 to that of the fewest", median / first, ""));
      }
      StoredCompany.store(aws, DAYS, BUSY_CALLS_A_DAY);
      pages(aws, "60,000 calls in the period", DAYS * BUSY_CALLS_A_DAY, results);
    }
    return results;
  }

  private static double pages(LocalAws aws, String what, int calls, List<Result> results)
      throws Exception {
    try (var wire = new MeteredWire(aws.surroundings())) {
      var metered = queryCalls(wire.through(aws.surroundings()));
      if (page(metered, CallFilter.ALL) != calls) {
        throw new IllegalStateException("the count is wrong");
      }
      results.add(Result.atMost(3, what + ": requests", wire.requests(), ""));
      results.add(Result.told(what + ": read units", wire.readUnits(), ""));
      wire.forget();
      page(
          metered,
          CallFilter.ALL
              .with(Facet.DISPOSITION, "Price Shopper")
              .with(Facet.OUTCOME, "lost")
              .saying("612"));
      results.add(Result.atMost(3, what + ": requests, filtered", wire.requests(), ""));
      wire.forget();
      page(metered, CallFilter.ALL.with(Facet.CALLER, "new"));
      results.add(Result.atMost(3, what + ": requests, new callers", wire.requests(), ""));
      results.add(Result.told(what + ": read units, new callers", wire.readUnits(), ""));
    }
    var direct = queryCalls(aws.surroundings());
    var threads = ManagementFactory.getThreadMXBean();
    for (int time = 0; time < TIMES / 2; time++) {
      page(direct, CallFilter.ALL);
    }
    long cpu = threads.getCurrentThreadCpuTime();
    var times = Times.of(0, TIMES, () -> page(direct, CallFilter.ALL));
    results.add(
        Result.told(what + ": CPU", (threads.getCurrentThreadCpuTime() - cpu) / 1e6 / TIMES, "ms"));
    results.add(Result.told(what + ": p50", times.median(), "ms"));
    results.add(Result.told(what + ": p99", times.at(0.99), "ms"));
    return times.median();
  }

  private static int page(QueryCalls calls, CallFilter filter) {
    var from = StoredCompany.TODAY.minusDays(DAYS).toString();
    var to = StoredCompany.TODAY.toString();
    var query = new CallQuery(StoredCompany.ID, from, to, "UTC", filter, null);
    return switch (calls.query(StoredCompany.owner(), query)) {
      case QueryOutcome.Found(var page) -> page.count();
      case QueryOutcome.Refused(var code, _) -> throw new IllegalStateException(code.toString());
    };
  }

  private static QueryCalls queryCalls(Surroundings surroundings) {
    return new QueryCalls(StoredCompany.selectCalls(surroundings), Optional::empty);
  }
}
