package ai.cicops.portal.retention;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.Calls;
import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.Rows;
import ai.cicops.portal.calls.StoredRecording;
import ai.cicops.portal.calls.StoredRecording.Part;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.KeptRetention;
import ai.cicops.portal.directory.LegalHold;
import ai.cicops.portal.directory.MemoryCompanyRetention;
import ai.cicops.portal.directory.Retention;
import ai.cicops.portal.five9.Coverage;
import ai.cicops.portal.five9.MemoryCoverages;
import ai.cicops.portal.operations.MemoryRunRecords;
import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.MemoryLease;
import ai.cicops.portal.recordings.MemoryRecordingFiles;
import ai.cicops.portal.recordings.MemoryUnmatchedAudio;
import ai.cicops.portal.recordings.RecordingFiles;
import ai.cicops.portal.recordings.Waveform;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Calls with audio, companies that keep it for a while, and a purge of it, in memory. */
public final class PurgeWorld {
  public static final Duration LEASE = Duration.ofMinutes(15);

  public final CallsWorld calls;
  public final MemoryAuditLog audit = new MemoryAuditLog();
  public final MemoryPurges purges;
  public final MemoryCoverages coverages = new MemoryCoverages();
  public final MemoryUnmatchedAudio unmatched = new MemoryUnmatchedAudio();
  final MemoryRecordingFiles files = new MemoryRecordingFiles();
  final MemoryRunRecords records = new MemoryRunRecords();
  final MemoryLease lease;
  private final MemoryCompanyRetention retention;
  private final Ids ids = new Ids(new Random(1));

  public PurgeWorld(CallsWorld calls) {
    this.calls = calls;
    this.purges = new MemoryPurges(audit, calls.clock);
    this.lease = new MemoryLease(calls.clock, LEASE);
    this.retention = new MemoryCompanyRetention(calls.companies);
    coverages.update(none ->
        new Coverage(
            Rows.NOON.minus(Duration.ofDays(500)),
            none.covered(),
            none.unavailable(),
            none.backfilled()));
  }

  /** A company's policy. */
  public void keeps(CompanyId company, @Nullable Integer days, LegalHold... holds) {
    var version = retention.find(company).version();
    var entry =
        new AuditEntry("company#" + company, Rows.NOON, "" + version, "ada", "", "", Map.of());
    var kept = new KeptRetention(new Retention(days, List.of(holds)), version);
    if (!retention.keep(company, kept, new Deed(entry))) {
      throw new IllegalStateException();
    }
  }

  /** A call that ended so long ago, with its audio: two parts, of which the second came later. */
  public Call heard(String campaign, int id, Instant start) {
    calls.record(Rows.answered().id(id).campaign(campaign).at(start));
    var call = calls.call(campaign, id);
    var folder = call.id().campaign() + "/" + call.id().day() + "/" + call.id().five9Id();
    var name = folder + "-0123456789abcde";
    var recording =
        new StoredRecording(
            List.of(part(id, 1, start), part(id, 2, start)),
            "play/" + name + "2.mp3",
            "peaks/" + name + "2.txt",
            Duration.ofSeconds(9),
            start.plusSeconds(900),
            null);
    recording.keys().forEach(this::put);
    put("play/" + name + "1.mp3");
    put("peaks/" + name + "1.txt");
    calls.calls.keepRecordings(Map.of(call.id(), recording));
    return call;
  }

  private static Part part(int call, int number, Instant start) {
    return new Part(
        "originals/" + call + "-" + number,
        "shelf/" + call + "-" + number + ".wav",
        start,
        Duration.ofSeconds(4),
        100);
  }

  void put(String key) {
    files.keep(key, new Waveform(Duration.ZERO, List.of()));
  }

  RunRecord run(boolean remove) {
    return run(remove, calls.calls, files, purges, Duration.ofMinutes(10));
  }

  RunRecord run(boolean remove, Calls over, RecordingFiles bucket, Purges reports, Duration time) {
    var stores =
        new PurgeRecordings.Stores(calls.companies, over, bucket, unmatched, coverages, reports);
    return new PurgeRecordings(stores, lease, records, calls.clock, ids)
        .run(remove, calls.clock.instant().plus(time));
  }

  public PreviewPurge preview() {
    return new PreviewPurge(calls.calls, coverages, purges, calls.clock);
  }

  /** How each call's audio stands, and every object: what two histories are compared by. */
  Map<String, String> facts(String... campaigns) {
    var facts = new TreeMap<String, String>();
    files.sizes().keySet().forEach(key -> facts.put(key, "object"));
    for (var campaign : campaigns) {
      for (int id = 1; id < 9; id++) {
        var number = id;
        all(campaign).stream()
            .filter(call -> call.id().five9Id().endsWith("" + number))
            .forEach(call -> facts.put(call.id().toString(), said(call.recording())));
      }
    }
    return facts;
  }

  private List<Call> all(String campaign) {
    var today = LocalDate.ofInstant(calls.clock.instant(), ZoneOffset.UTC);
    return calls.calls.of(CampaignKey.of(campaign), today.minusDays(450), today);
  }

  private static String said(@Nullable StoredRecording recording) {
    return recording == null
        ? "none"
        : (recording.removedAt() == null ? "here " : "removed ") + recording.keys();
  }
}
