package ai.cicops.portal.summaries;

import ai.cicops.portal.calls.DataAsOf;
import ai.cicops.portal.calls.SelectCalls.Selection;
import ai.cicops.portal.dashboards.Dashboard;
import ai.cicops.portal.dashboards.ShowDashboard;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.operations.LeasedRuns;
import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.operations.RunRecord.Outcome;
import ai.cicops.portal.operations.RunRecords;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.Lease;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every hour: of each summary whose morning has come, the mail of the newest span, by the rights
 * and zones of this moment; what was missed before that is passed over. The mail is owed first,
 * under an id made of summary and span; then the summary goes on together with the event that sends
 * it. Whoever is killed between leaves a mail that the next run finds written.
 */
public final class SendSummaries {
  public static final String SCHEDULE = "send-summaries";
  public static final String READY = "SummaryReady";

  /** How long a mail waits for calls that have not come in. */
  static final Duration PATIENCE = Duration.ofHours(4);

  private static final String SOURCE = "portal.summaries";
  private static final int PAGE = 100;

  private final Summaries summaries;
  private final SummarySight sight;
  private final People people;
  private final ShowDashboard showDashboard;
  private final DataAsOf dataAsOf;
  private final SummaryPost post;
  private final LeasedRuns runs;
  private final ZoneId businessZone;

  public SendSummaries(
      Summaries summaries,
      SummarySight sight,
      People people,
      ShowDashboard showDashboard,
      DataAsOf dataAsOf,
      SummaryPost post,
      Lease lease,
      RunRecords records,
      ZoneId businessZone,
      InstantSource clock,
      Ids ids) {
    this.summaries = summaries;
    this.sight = sight;
    this.people = people;
    this.showDashboard = showDashboard;
    this.dataAsOf = dataAsOf;
    this.post = post;
    this.runs = new LeasedRuns(SCHEDULE, lease, records, clock, ids);
    this.businessZone = businessZone;
  }

  /** Ends as {@code skipped} when another run is at it. */
  public RunRecord run(Instant deadline) {
    return runs.run(deadline, run -> new Round(run).all());
  }

  /** What a span of a summary came to. */
  private enum Came {
    SENT("sent"),
    /** Its reader does not see it, or may not sign in. */
    SKIPPED("skipped"),
    /** Its calls have not come in. */
    WAITING("waiting"),
    /** Its morning has not come by the zone that holds now. */
    EARLY("early"),
    /** Somebody changed it meanwhile. */
    CHANGED("changed"),
    FAILED("failed");

    private final String count;

    Came(String count) {
      this.count = count;
    }
  }

  /** What one run sends. */
  private final class Round {
    private final LeasedRuns.Run run;
    private final Instant startedAt;
    private Optional<Instant> complete = Optional.empty();
    private @Nullable RuntimeException fault;

    Round(LeasedRuns.Run run) {
      this.run = run;
      this.startedAt = run.startedAt();
    }

    Outcome all() {
      complete = dataAsOf.calls();
      for (var came : Came.values()) {
        run.count(came.count, 0);
      }
      @Nullable Summary last = null;
      do {
        var page = summaries.due(startedAt, last, PAGE);
        last = page.size() < PAGE ? null : page.getLast();
        for (var summary : page) {
          if (!run.goOn()) {
            run.problem("out_of_time: The run's time was over; the next run goes on.");
            return Outcome.PARTLY;
          }
          run.count(tried(summary).count, 1);
        }
      } while (last != null);
      if (fault != null) {
        throw fault;
      }
      return Outcome.OK;
    }

    /** What fails for one keeps nobody else from hearing; the run fails in the end. */
    private Came tried(Summary summary) {
      try {
        return come(summary);
      } catch (RuntimeException failed) {
        fault = failed;
        return Came.FAILED;
      }
    }

    private Came come(Summary listed) {
      // what the index knows may be a moment old
      var found = summaries.find(listed.owner(), listed.id());
      if (found.isEmpty() || found.get().dueAt().isAfter(startedAt)) {
        return Came.CHANGED;
      }
      var summary = found.get();
      var person = people.find(summary.owner());
      var seen =
          person
              .filter(one -> one.standing().active())
              .flatMap(one -> sight.see(one, summary.about()));
      var zone = seen.map(SeenSubject::zone).orElse(businessZone);
      var first = Cadence.firstDayOfWeek(person.map(Person::locale).orElse("en"));
      var span = summary.cadence().newest(startedAt, zone, first);
      boolean told = !span.to().isAfter(summary.through());
      var through = told ? summary.through() : span.to();
      var next = summary.passed(through, summary.cadence().after(through, zone, first).dueAt(zone));
      if (told) {
        return passed(next, null, Came.EARLY);
      }
      if (seen.isEmpty()) {
        return passed(next, null, Came.SKIPPED);
      }
      boolean all = complete.filter(until -> !until.isBefore(span.end(zone))).isPresent();
      if (!all && startedAt.isBefore(span.dueAt(zone).plus(PATIENCE))) {
        return Came.WAITING;
      }
      return switch (showDashboard.show(
          person.orElseThrow(), summary.about().question(span, zone))) {
        case Selection.Refused<Dashboard> _ -> passed(next, null, Came.SKIPPED);
        case Selection.Selected<Dashboard>(var dashboard) ->
            told(
                new SummaryReport(
                    summary, person.orElseThrow(), seen.get().name(), span, zone, dashboard),
                next);
      };
    }

    private Came told(SummaryReport report, Summary next) {
      post.owe(report);
      var summary = report.summary();
      return passed(
          next,
          new OutboxEvent(
              "summary-" + report.mailId() + "-" + next.version(),
              startedAt,
              SOURCE,
              READY,
              Map.of(
                  "userId", summary.owner().value(),
                  "summaryId", summary.id(),
                  "mailId", report.mailId(),
                  "companies",
                      report.dashboard().companies().stream()
                          .map(each -> each.company().id().value())
                          .collect(Collectors.joining(" ")))),
          Came.SENT);
    }

    private Came passed(Summary next, @Nullable OutboxEvent event, Came came) {
      return summaries.pass(next, event) ? came : Came.CHANGED;
    }
  }
}
