package ai.cicops.portal.completeness;

import ai.cicops.portal.calls.Recount;
import ai.cicops.portal.calls.Recount.Recordings;
import ai.cicops.portal.five9.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How complete a campaign's UTC day is.
 *
 * @param campaign exact name
 * @param reported what the ledger says that Five9 reported; null without a line
 * @param rows segments that are kept
 * @param recordings audio files of the calls that are kept
 * @param since when the first of what differs now was found; null when nothing does
 */
public record CampaignDay(
    String campaign,
    LocalDate day,
    @Nullable Reported reported,
    int rows,
    int calls,
    Recordings recordings,
    Set<Finding> findings,
    @Nullable Instant since) {
  static final Comparator<CampaignDay> BY_CAMPAIGN = Comparator.comparing(CampaignDay::campaign);

  public CampaignDay {
    findings = Set.copyOf(findings);
  }

  /**
   * A line of the ledger.
   *
   * @param at when these numbers were first true
   */
  public record Reported(int rows, int calls, int recordings, Instant at) {
    static Reported of(Ledger.Line line) {
      return new Reported(line.rows(), line.calls(), line.recordingsExpected(), line.countedAt());
    }
  }

  /** Holds what was counted to what was written down; one of both may be missing. */
  static CampaignDay of(
      String campaign, LocalDate day, Optional<Ledger.Line> ledger, Optional<Recount> counted) {
    var recount =
        counted.orElseGet(() -> new Recount(day, 0, 0, Recordings.NONE, List.of(), Set.of()));
    var reported = ledger.map(Reported::of).orElse(null);
    var findings = EnumSet.noneOf(Finding.class);
    recount.flaws().stream().map(Finding::of).forEach(findings::add);
    if (reported == null) {
      if (recount.rows() > 0) {
        findings.add(Finding.LEDGER_MISSING);
      }
    } else {
      compare(reported, recount, findings);
    }
    return new CampaignDay(
        campaign,
        day,
        reported,
        recount.rows(),
        recount.calls(),
        recount.recordings(),
        findings,
        null);
  }

  private static void compare(Reported reported, Recount recount, Set<Finding> findings) {
    if (reported.rows() != recount.rows()) {
      findings.add(Finding.ROWS_DIFFER);
    }
    if (reported.calls() != recount.calls()) {
      findings.add(Finding.CALLS_DIFFER);
    }
    if (reported.recordings() != recount.recordings().expected()) {
      findings.add(Finding.RECORDINGS_DIFFER);
    }
  }

  /** Nothing that anybody reported or kept: no line. */
  boolean isNothing() {
    return rows == 0
        && findings.isEmpty()
        && (reported == null || (reported.rows() == 0 && reported.calls() == 0));
  }

  /** True when something is to be done about it. */
  public boolean differs() {
    return !findings.isEmpty() || recordings.missing() > 0;
  }

  /** What differs keeps the time at which something first did. */
  CampaignDay after(@Nullable CampaignDay before, Instant now) {
    if (!differs()) {
      return this;
    }
    var first = before == null || before.since == null ? now : before.since;
    return new CampaignDay(campaign, day, reported, rows, calls, recordings, findings, first);
  }
}
