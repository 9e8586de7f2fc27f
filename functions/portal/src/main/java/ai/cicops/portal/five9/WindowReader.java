package ai.cicops.portal.five9;

import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.five9.ReportConversation.Delivered;
import ai.cicops.portal.five9.ReportConversation.Undelivered;
import ai.cicops.portal.five9.ReportReader.ReadOutcome;
import ai.cicops.portal.five9.ReportReader.UnreadableRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads windows, each in one piece or not at all: the report, then in this order the raw text, the
 * rows set aside, the calls, the companies of new campaigns, the ledger, and last the coverage. A
 * run that dies anywhere before leaves the window a gap, and reading it again changes nothing.
 */
final class WindowReader {
  static final Duration SHORTEST = Duration.ofMinutes(1);

  /** Gaps leave an eighth of each daily quota to the ticks. */
  private static final int RESERVE = 8;

  private static final int BROKEN_OFF_TRIES = 3;

  private final ReportConversation conversation;
  private final ReportReader reports;
  private final RawReports raw;
  private final KeepRows rows;
  private final Coverages coverages;
  private final SyncSettings settings;
  private final WallClock wallClock;
  private final SyncRun run;
  private final RowCap cap;
  private boolean openIsUsual;
  private boolean lowerIsNamed;

  WindowReader(
      ReportConversation conversation,
      ReportReader reports,
      RawReports raw,
      KeepRows rows,
      Coverages coverages,
      SyncSettings settings,
      SyncRun run) {
    this.conversation = conversation;
    this.reports = reports;
    this.raw = raw;
    this.rows = rows;
    this.coverages = coverages;
    this.settings = settings;
    this.wallClock = new WallClock(settings.reportZone());
    this.run = run;
    this.cap = new RowCap(settings.rowCap());
  }

  /** Reads what lies between, covered or not, oldest first, so that the watermark stays true. */
  Optional<Ending> readForward(Instant from, Instant to) {
    var step = settings.longestWindow();
    var next = from;
    while (next.isBefore(to)) {
      var window = wallClock.beforeOverlap(new Window(next, to).first(step));
      switch (read(window, 0)) {
        case Covered(int count) -> {
          next = window.end();
          step = grown(step, count);
          // what is given back is a gap, and gaps are filled after what is new
          var unused = giveBack();
        }
        case Cut _ -> next = window.end();
        case TooLarge _ -> step = half(window);
        case Ended(Ending why) -> {
          return Optional.of(why);
        }
      }
    }
    return Optional.empty();
  }

  /** Reads what is neither covered nor unavailable, newest first. */
  Optional<Ending> fillGaps(Instant from, Instant to) {
    var step = settings.longestWindow();
    var given = Intervals.NONE;
    while (true) {
      var gaps = coverages.load().gaps(from, to).minus(given).windows();
      if (gaps.isEmpty()) {
        return Optional.empty();
      }
      var window = wallClock.afterOverlap(gaps.getLast().last(step));
      switch (read(window, RESERVE)) {
        case Covered(int count) -> {
          run.count("gapsFilled", 1);
          step = grown(step, count);
          // whatever the coverage says of it, it was read in this run
          given = given.plus(window);
          for (var again : giveBack()) {
            given = given.minus(again);
          }
        }
        case Cut _ -> given = given.plus(window);
        case TooLarge _ -> step = half(window);
        case Ended(Ending why) -> {
          return Optional.of(why);
        }
      }
    }
  }

  private WindowOutcome read(Window window, int reserve) {
    Glimpse unconfirmed = null;
    for (int tries = 1; true; tries++) {
      if (run.outOfTime()) {
        return new Ended(new Ending.OutOfTime());
      }
      if (!run.hold()) {
        return new Ended(new Ending.LeaseLost());
      }
      switch (conversation.report(window, reserve)) {
        case Undelivered(Ending why) -> {
          return new Ended(why);
        }
        case Delivered delivered -> {
          switch (reports.read(delivered.text(), window)) {
            case ReadOutcome.ColumnsMissing(List<String> columns) -> {
              return refused(
                  SyncProblem.COLUMNS_MISSING, "They are: " + String.join(", ", columns) + ".");
            }
            case ReadOutcome.BrokenOff _ -> {
              var end = brokenOff(tries);
              if (end.isPresent()) {
                return new Ended(end.get());
              }
            }
            case ReadOutcome.Read read -> {
              var glimpse = Glimpse.of(read);
              if (!read.open() || openIsUsual || glimpse.confirms(unconfirmed)) {
                openIsUsual |= read.open();
                return take(window, delivered, read);
              }
              // the first is no fault yet
              var end = unconfirmed == null ? Optional.<Ending>empty() : brokenOff(tries);
              if (end.isPresent()) {
                return new Ended(end.get());
              }
              unconfirmed = glimpse;
            }
          }
        }
      }
    }
  }

  private Optional<Ending> brokenOff(int tries) {
    var end = conversation.refuse(SyncProblem.REPORT_BROKEN_OFF);
    return end.isPresent() || tries < BROKEN_OFF_TRIES
        ? end
        : Optional.of(new Ending.FiveNineAway(SyncProblem.REPORT_BROKEN_OFF));
  }

  private WindowOutcome take(Window window, Delivered delivered, ReadOutcome.Read read) {
    boolean shortest = window.length().compareTo(SHORTEST) <= 0;
    var verdict = cap.judge(window, read.rows());
    if (verdict != RowCap.Verdict.WHOLE && !shortest) {
      run.count("splits", 1);
      return new TooLarge();
    }
    if (read.unreadable().size() * 2 > read.rows() && read.unreadable().size() >= 10) {
      return refused(
          SyncProblem.REPORT_UNREADABLE,
          read.unreadable().size() + " of " + read.rows() + ". " + reasons(read.unreadable()));
    }
    run.count("windows", 1);
    run.count("rows", read.rows());
    if (!read.segments().isEmpty() || !read.unreadable().isEmpty()) {
      var report = raw.keep(window, delivered.readAt(), delivered.text());
      rows.keep(read, report, run);
    }
    if (verdict == RowCap.Verdict.CUT) {
      run.problem(SyncProblem.ROW_CAP_IN_A_MINUTE, "It begins at " + window.start() + ".");
      run.leaveIncomplete();
      return new Cut();
    }
    cover(window, read);
    cap.taken(window, read.rows());
    if (cap.isLower() && !lowerIsNamed) {
      run.problem(SyncProblem.ROW_CAP_LOWER, "It is " + cap.rows() + ".");
      lowerIsNamed = true;
    }
    return new Covered(read.rows());
  }

  /** Windows that turned out to have been cut are gaps again. */
  private List<Window> giveBack() {
    var windows = cap.givenBack();
    for (var window : windows) {
      coverages.update(coverage -> coverage.without(window));
    }
    return windows;
  }

  private void cover(Window window, ReadOutcome.Read read) {
    var edge = run.startedAt().minus(settings.retention());
    var earliest =
        read.segments().stream()
            .map(segment -> segment.start())
            .min(Instant::compareTo)
            .map(start ->
                start
                    .atZone(settings.businessZone())
                    .toLocalDate()
                    .atStartOfDay(settings.businessZone())
                    .toInstant())
            .orElse(null);
    var kept = coverages.update(coverage -> coverage.read(window, edge, earliest));
    if (kept.unavailable().holds(window.start())) {
      run.problem(SyncProblem.NOT_AVAILABLE);
    }
  }

  private WindowOutcome refused(SyncProblem problem, String detail) {
    run.problem(problem, detail);
    return new Ended(new Ending.Refused(problem, detail));
  }

  private static String reasons(List<UnreadableRow> unreadable) {
    return String.join(
        " ", unreadable.stream().map(UnreadableRow::reason).distinct().sorted().limit(5).toList());
  }

  private Duration grown(Duration step, int count) {
    var twice = step.multipliedBy(2);
    return cap.leavesRoom(count) && twice.compareTo(settings.longestWindow()) <= 0 ? twice : step;
  }

  private static Duration half(Window window) {
    var half = Duration.ofSeconds(window.length().toSeconds() / 2);
    return half.compareTo(SHORTEST) < 0 ? SHORTEST : half;
  }

  /**
   * What remains of a report whose last line had no end. Rows come in any order and more may have
   * come in since, so the next one confirms it when it has all of its calls.
   */
  private record Glimpse(int rows, Set<String> calls) {
    static Glimpse of(ReadOutcome.Read read) {
      return new Glimpse(
          read.rows(), read.segments().stream().map(Segment::callId).collect(Collectors.toSet()));
    }

    boolean confirms(@Nullable Glimpse earlier) {
      return earlier != null && rows >= earlier.rows && calls.containsAll(earlier.calls);
    }
  }

  private sealed interface WindowOutcome {}

  private record Covered(int rows) implements WindowOutcome {}

  /** Taken, but not whole: it stays a gap. */
  private record Cut() implements WindowOutcome {}

  private record TooLarge() implements WindowOutcome {}

  private record Ended(Ending why) implements WindowOutcome {}
}
