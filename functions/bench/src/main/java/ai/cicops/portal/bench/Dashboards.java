package ai.cicops.portal.bench;

import ai.cicops.portal.calls.CallFilter;
import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.calls.SelectCalls.Selection;
import ai.cicops.portal.dashboards.Dashboard;
import ai.cicops.portal.dashboards.ShowDashboard;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.costs.MeteredWire;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.Surroundings;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dashboard of thirty days beside the thirty before, however many calls are stored. */
final class Dashboards implements Part {
  private static final int DAYS = 30;
  private static final int CALLS_A_DAY = 167;
  private static final int TIMES = 40;

  @Override
  public String name() {
    return "dashboards";
  }

  @Override
  public String about() {
    return "one company's dashboard of 30 days and of the 30 before; session read excluded";
  }

  @Override
  public List<Result> measure() throws Exception {
    var results = new ArrayList<Result>();
    try (var aws = LocalAws.inMemory(Template.ofProject())) {
      double first = 0;
      for (int days : new int[] {2 * DAYS, 20 * DAYS, 200 * DAYS}) {
        StoredCompany.store(aws, days, CALLS_A_DAY);
        var what = "%,d stored calls".formatted(days * CALLS_A_DAY);
        double cpu = figures(aws, what, results);
        first = first == 0 ? cpu : first;
        results.add(Result.atMost(1.2, what + ": CPU to that of the fewest", cpu / first, ""));
      }
    }
    return results;
  }

  /** CPU of one, in milliseconds. */
  private static double figures(LocalAws aws, String what, List<Result> results) throws Exception {
    try (var wire = new MeteredWire(aws.surroundings())) {
      int calls = show(of(wire.through(aws.surroundings())));
      if (calls == 0) {
        throw new IllegalStateException("there are none");
      }
      results.add(Result.atMost(3, what + ": requests", wire.requests(), ""));
      results.add(Result.told(what + ": read units", wire.readUnits(), ""));
    }
    var direct = of(aws.surroundings());
    for (int time = 0; time < TIMES; time++) {
      show(direct);
    }
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    var times = Times.of(0, TIMES, () -> show(direct));
    double cpu = (threads.getCurrentThreadCpuTime() - before) / 1e6 / TIMES;
    results.add(Result.told(what + ": CPU", cpu, "ms"));
    results.add(Result.told(what + ": p50", times.median(), "ms"));
    results.add(Result.told(what + ": p99", times.at(0.99), "ms"));
    return cpu;
  }

  private static ShowDashboard of(Surroundings surroundings) {
    return new ShowDashboard(StoredCompany.selectCalls(surroundings), Optional::empty);
  }

  private static int show(ShowDashboard dashboards) {
    var from = StoredCompany.TODAY.minusDays(DAYS).toString();
    var to = StoredCompany.TODAY.toString();
    var question = new CallQuestion(StoredCompany.ID, from, to, "UTC", CallFilter.ALL);
    return switch (dashboards.show(StoredCompany.owner(), question)) {
      case Selection.Selected<Dashboard>(var shown) -> shown.figures().calls();
      case Selection.Refused<Dashboard>(var code, _) ->
          throw new IllegalStateException(code.toString());
    };
  }
}
