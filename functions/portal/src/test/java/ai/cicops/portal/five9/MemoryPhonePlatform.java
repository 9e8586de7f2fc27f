package ai.cicops.portal.five9;

import ai.cicops.portal.platform.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Twin of the phone platform: a list of rows on Pacific wall clock, a silent cap, and a script of
 * what goes wrong next.
 */
final class MemoryPhonePlatform implements PhonePlatform {
  /** What a script speaks of. */
  enum Request {
    RUN,
    AWAIT,
    FETCH,
    COUNTERS
  }

  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  private final MovableClock clock;
  private final List<LogRow> rows = new ArrayList<>();
  private final Map<Request, Deque<Refusal>> script = new EnumMap<>(Request.class);
  private final Map<ReportId, Window> reports = new HashMap<>();
  private final List<Window> asked = new ArrayList<>();
  private final Deque<UnaryOperator<String>> textFaults = new ArrayDeque<>();
  private List<String> columns = LogRow.STANDARD;
  private List<Counter> counters = List.of();
  private @Nullable Refusal always;
  private int cap = 50_000;
  private int polls;
  private Instant kept = Instant.MIN;

  MemoryPhonePlatform(MovableClock clock) {
    this.clock = clock;
  }

  MemoryPhonePlatform has(LogRow... more) {
    rows.addAll(List.of(more));
    return this;
  }

  /** Replaces the rows of a call, as a changed disposition does. */
  void becomes(LogRow row) {
    rows.removeIf(other -> other.callId().equals(row.callId()));
    rows.add(row);
  }

  void refuses(Request call, Refusal... refusals) {
    script.computeIfAbsent(call, none -> new ArrayDeque<>()).addAll(List.of(refusals));
  }

  void refusesEverything(@Nullable Refusal refusal) {
    always = refusal;
  }

  void spoilsText(UnaryOperator<String> fault) {
    textFaults.add(fault);
  }

  void cuts(int rowsAReport) {
    cap = rowsAReport;
  }

  void shows(List<String> names) {
    columns = names;
  }

  void polls(int times) {
    polls = times;
  }

  void keepsFrom(Instant first) {
    kept = first;
  }

  void counts(Counter... quotas) {
    counters = List.of(quotas);
  }

  List<Window> asked() {
    return List.copyOf(asked);
  }

  @Override
  public synchronized RunOutcome run(Window window) {
    asked.add(window);
    var refusal = next(Request.RUN);
    if (refusal != null) {
      return refusal;
    }
    var id = new ReportId("report-" + asked.size());
    reports.put(id, window);
    return new Started(id);
  }

  @Override
  public synchronized AwaitOutcome await(ReportId report, Duration atMost) {
    var refusal = next(Request.AWAIT);
    if (refusal != null) {
      return refusal;
    }
    if (polls > 0) {
      polls--;
      return new StillRunning();
    }
    return reports.containsKey(report) ? new Ready() : new UnknownReport();
  }

  @Override
  public synchronized FetchOutcome fetch(ReportId report) {
    var refusal = next(Request.FETCH);
    if (refusal != null) {
      return refusal;
    }
    var window = reports.get(report);
    if (window == null) {
      return new UnknownReport();
    }
    var text = csv(window);
    var fault = textFaults.poll();
    return new Fetched(ReportText.of(fault == null ? text : fault.apply(text)));
  }

  @Override
  public synchronized CountersOutcome counters() {
    var refusal = next(Request.COUNTERS);
    return refusal == null ? new Counted(counters) : refusal;
  }

  private @Nullable Refusal next(Request call) {
    var scripted = script.getOrDefault(call, new ArrayDeque<>()).poll();
    return scripted == null ? always : scripted;
  }

  private String csv(Window window) {
    var text = new StringBuilder(String.join(",", columns)).append('\n');
    rows.stream()
        .filter(row -> window.holds(row.start()))
        .filter(row -> !row.start().isBefore(kept))
        .filter(row -> !row.visibleFrom().isAfter(clock.instant()))
        // an order that tells nothing, another in each report
        .sorted(Comparator.comparing(row -> (row.callId() + asked.size()).hashCode()))
        .limit(cap)
        .forEach(row -> text.append(row.line(columns, PACIFIC)).append('\n'));
    return text.toString();
  }
}
