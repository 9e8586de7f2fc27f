package ai.cicops.portal.retention;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.Calls;
import ai.cicops.portal.calls.StoredRecording;
import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.five9.Coverages;
import ai.cicops.portal.operations.LeasedRuns;
import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.operations.RunRecord.Outcome;
import ai.cicops.portal.operations.RunRecords;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.Lease;
import ai.cicops.portal.recordings.Match;
import ai.cicops.portal.recordings.RecordingFiles;
import ai.cicops.portal.recordings.UnmatchedAudio;
import ai.cicops.portal.retention.DueDays.DueDay;
import ai.cicops.portal.retention.Progress.Open;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Takes away the audio that companies do not keep any longer, but for what is held. By itself it
 * only says what would go; to remove it must be told.
 *
 * <p>Day by day of a campaign: the recordings are marked as removed, from when on nobody can hear
 * them; their objects are deleted; then the marks forget the objects. A run that is killed in
 * between is ended by the next, which finds marks that still name objects. It runs under the lease
 * of the audio move, so that no audio comes to a call whose audio goes.
 */
public final class PurgeRecordings {
  public static final String SCHEDULE = "purge-recordings";

  /** Before that, calls do not move between days and campaigns any more: Five9 forgot them. */
  private static final Duration SETTLED = Duration.ofDays(70);

  private final Stores stores;
  private final LeasedRuns runs;

  public PurgeRecordings(
      Stores stores, Lease lease, RunRecords records, InstantSource clock, Ids ids) {
    this.stores = stores;
    this.runs = new LeasedRuns(SCHEDULE, lease, records, clock, ids);
  }

  /** What it reads and writes. */
  public record Stores(
      Companies companies,
      Calls calls,
      RecordingFiles files,
      UnmatchedAudio unmatched,
      Coverages coverages,
      Purges purges) {}

  /**
   * Ends as {@code skipped} when the audio move or another purge is at it.
   *
   * @param remove false to only say what would go
   * @param deadline what is left then is the next run's
   */
  public RunRecord run(boolean remove, Instant deadline) {
    return remove
        ? runs.run(deadline, run -> new Purge(run, true).all())
        : runs.runBeside(deadline, run -> new Purge(run, false).all());
  }

  /** What a day comes to when nothing is removed. */
  static PurgeTally would(DueDay day) {
    return day.due().stream().map(DueDays::tally).reduce(held(day), PurgeTally::and);
  }

  private static PurgeTally held(DueDay day) {
    return new PurgeTally(0, 0, day.held(), null, null);
  }

  /** What one run takes away, or says that it would. */
  private final class Purge {
    private final LeasedRuns.Run run;
    private final boolean remove;

    Purge(LeasedRuns.Run run, boolean remove) {
      this.run = run;
      this.remove = remove;
    }

    Outcome all() {
      run.count(remove ? "removed" : "wouldRemove", 0);
      if (remove) {
        sweep();
      }
      var since = stores.coverages().load().since();
      if (since == null) {
        return Outcome.OK;
      }
      var first = LocalDate.ofInstant(since, ZoneOffset.UTC);
      var companies = new TreeSet<String>();
      stores.companies().campaigns().stream()
          .map(CampaignAssignment::company)
          .forEach(company -> companies.add(company.value()));
      for (var company : companies) {
        var found = stores.companies().find(new CompanyId(company));
        if (found.isPresent() && !new OfCompany(run, remove, found.get()).purge(first)) {
          run.problem("out_of_time: The run's time was over; the next run goes on from there.");
          return Outcome.PARTLY;
        }
      }
      return Outcome.OK;
    }

    /** Files that came apart from their call, and whose call's audio was removed since. */
    private void sweep() {
      for (var file : stores.unmatched().all()) {
        if (file.reason() == Match.Reason.REMOVED) {
          stores.files().remove(List.of(file.originalKey()));
          stores.unmatched().remove(file.source());
          run.count("looseFiles", 1);
        }
      }
    }
  }

  /** The purge of one company, which may have begun in an earlier run. */
  private final class OfCompany {
    private final LeasedRuns.Run run;
    private final boolean remove;
    private final CompanyCampaigns company;
    private final CompanyId id;
    private final Progress before;
    private Progress progress;
    private PurgeTally tally = PurgeTally.NONE;

    OfCompany(LeasedRuns.Run run, boolean remove, CompanyCampaigns company) {
      this.run = run;
      this.remove = remove;
      this.company = company;
      this.id = company.company().id();
      this.before = stores.purges().progress(id);
      this.progress = before;
    }

    /** False when it was told to stop. */
    boolean purge(LocalDate first) {
      var retention = company.retention();
      var days = retention.days();
      var open = before.open();
      if (days == null && open == null) {
        return true;
      }
      var print = Progress.print(company, retention);
      var due = new DueDays(stores.calls(), company, retention, run.startedAt());
      var last = open == null || due.last().isAfter(open.to()) ? due.last() : open.to();
      run.count("companies", 1);
      // what is open may have begun anywhere
      var from = open == null ? before.from(first, print) : first;
      if (!due.each(from, last, run::goOn, day -> day(due, day, last))) {
        return false;
      }
      var left = due.firstLeft();
      var clean = left == null || left.isAfter(last) ? last : left;
      end(new Progress(settled(clean), print, null));
      return true;
    }

    private LocalDate settled(LocalDate clean) {
      var settled = LocalDate.ofInstant(run.startedAt().minus(SETTLED), ZoneOffset.UTC);
      return clean.isBefore(settled) ? clean : settled;
    }

    private void day(DueDays due, DueDay day, LocalDate last) {
      if (remove) {
        remove(due, day, last);
      } else {
        tally = tally.and(would(day));
      }
    }

    private void remove(DueDays due, DueDay day, LocalDate last) {
      tally = tally.and(held(day));
      var gone = new HashMap<CallId, StoredRecording>();
      day.gone().forEach(call -> gone.put(call.id(), DueDays.recording(call)));
      if (!day.due().isEmpty()) {
        var ids = day.due().stream().map(Call::id).toList();
        gone.putAll(stores.calls().removeRecordings(ids, begun(last).at()));
        if (!gone.keySet().containsAll(ids)) {
          due.isLeft(day.date());
        }
      }
      empty(gone);
      progress.isOpen().ifPresent(open -> count(day, gone, open));
    }

    /**
     * By their marks, so that what an earlier run of this purge removed counts, and counts once.
     */
    private void count(DueDay day, Map<CallId, StoredRecording> gone, Open open) {
      for (var call : day.all()) {
        var recording = gone.get(call.id());
        if (recording != null && open.at().equals(recording.removedAt())) {
          tally = tally.and(PurgeTally.of(recording.bytes(), call.start()));
        }
      }
    }

    /** Noted before the first mark, so that what is marked is counted once. */
    private Open begun(LocalDate last) {
      var days = company.retention().days();
      return progress
          .isOpen()
          .orElseGet(() -> {
            var open = new Open(run.startedAt(), days == null ? 0 : days, last);
            progress = progress.begun(open);
            stores.purges().keep(id, progress);
            return open;
          });
    }

    private void empty(Map<CallId, StoredRecording> gone) {
      var keys = new TreeSet<String>();
      gone.values().forEach(recording -> keys.addAll(recording.keys()));
      if (!keys.isEmpty()) {
        keys.addAll(Derivatives.ofSame(keys, stores.files()::under));
        stores.files().remove(keys);
        var emptied = new HashMap<CallId, StoredRecording>();
        gone.forEach((call, recording) -> {
          if (!recording.keys().isEmpty()) {
            emptied.put(call, recording.emptied());
          }
        });
        stores.calls().keepRecordings(emptied);
      }
    }

    private void end(Progress now) {
      run.count(remove ? "removed" : "wouldRemove", tally.recordings());
      run.count("bytes", tally.bytes());
      run.count("held", tally.held());
      var open = progress.open();
      if (!remove) {
        var days = company.retention().days();
        if (!tally.equals(PurgeTally.NONE) && days != null) {
          stores.purges().keep(new PurgeReport(id, run.startedAt(), true, days, tally));
        }
      } else if (open != null) {
        var report = new PurgeReport(id, open.at(), false, open.days(), tally);
        stores.purges().end(report, now, new Deed(entry(report)));
      } else if (!now.equals(before)) {
        stores.purges().keep(id, now);
      }
    }

    private AuditEntry entry(PurgeReport report) {
      var details = new HashMap<String, String>();
      details.put("days", "" + report.days());
      details.put("recordings", "" + tally.recordings());
      details.put("held", "" + tally.held());
      if (tally.oldest() != null && tally.newest() != null) {
        details.put("oldest", tally.oldest().toString());
        details.put("newest", tally.newest().toString());
      }
      return new AuditEntry(
          "company#" + id,
          report.at(),
          "purge",
          AuditEntry.SYSTEM,
          "recordings_purged",
          "",
          details);
    }
  }
}
