package ai.cicops.portal.audio;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.StoredRecording;
import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.operations.MemoryRunRecords;
import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.MemoryCircuitBreaker;
import ai.cicops.portal.platform.MemoryLease;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.recordings.MemoryRecordingFiles;
import ai.cicops.portal.recordings.MemoryUnmatchedAudio;
import ai.cicops.portal.recordings.MemoryYoungFiles;
import ai.cicops.portal.recordings.RecordingNames;
import ai.cicops.portal.recordings.UnmatchedAudio.LooseFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Everything a run of the audio move works on, in memory. */
final class AudioWorld {
  static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  static final Instant NOW = Instant.parse("2026-08-21T20:05:00Z");

  final MovableClock clock = new MovableClock(NOW);
  final MemoryShelf shelf = new MemoryShelf();
  final MemoryCalls calls = new MemoryCalls();
  final MemoryRecordingFiles files = new MemoryRecordingFiles();
  final MemoryUnmatchedAudio unmatched = new MemoryUnmatchedAudio();
  final MemoryYoungFiles young = new MemoryYoungFiles();
  final MemoryLease lease = new MemoryLease(clock, Duration.ofMinutes(4));
  final MemoryCircuitBreaker breaker = new MemoryCircuitBreaker();
  final MemoryRunRecords records = new MemoryRunRecords();
  final PlayableAudio playable = new PretendedAudio();
  private final List<String> campaigns;
  private final Ids ids = new Ids(new Random(1));
  private final Path scratch;

  AudioWorld(Path scratch, String... campaigns) {
    this.scratch = scratch;
    this.campaigns = List.of(campaigns);
  }

  Companies companies() {
    var assignments =
        campaigns.stream()
            .map(name ->
                new CampaignAssignment(
                    CampaignKey.of(name), name, new CompanyId("acme"), null, null))
            .toList();
    return Ports.only(Companies.class, "campaigns", assignments);
  }

  RunRecord run() {
    return run(Ports.INTACT, 3_000);
  }

  RunRecord run(Ports ports, int mostFiles) {
    var settings =
        new AudioSettings(
            new RecordingNames(null), PACIFIC, mostFiles, Duration.ofMinutes(11), scratch);
    var stores =
        new AudioStores(
            ports.of(Companies.class, companies()),
            ports.of(ai.cicops.portal.calls.Calls.class, calls),
            ports.of(ai.cicops.portal.recordings.UnmatchedAudio.class, unmatched),
            ports.of(ai.cicops.portal.recordings.YoungFiles.class, young),
            ports.of(ai.cicops.portal.recordings.RecordingFiles.class, files));
    var round =
        new AudioRound(
            settings, stores, ports.shelf(shelf), ports.of(PlayableAudio.class, playable), clock);
    return new MoveAudio(
            round,
            ports.of(ai.cicops.portal.platform.Lease.class, lease),
            ports.of(ai.cicops.portal.platform.CircuitBreaker.class, breaker),
            ports.of(ai.cicops.portal.operations.RunRecords.class, records),
            clock,
            ids)
        .run();
  }

  Call add(Call call) {
    calls.add(call);
    return call;
  }

  /** Everything that is kept, without times of writing: what two histories are compared by. */
  Map<String, String> facts() {
    var facts = new TreeMap<String, String>();
    calls.all().forEach(call -> facts.put("call " + call.id(), text(call.recording())));
    for (LooseFile file : unmatched.all()) {
      facts.put("loose " + file.source(), file.originalKey() + " " + file.reason());
    }
    files.sizes().forEach((key, size) -> facts.put("object " + key, String.valueOf(size)));
    return facts;
  }

  StoredRecording recording(CallId call) {
    return java.util.Objects.requireNonNull(calls.find(call).orElseThrow().recording());
  }

  List<Path> scratchLeft() {
    try (var left = Files.list(scratch)) {
      return left.toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String text(@org.jspecify.annotations.Nullable StoredRecording recording) {
    return recording == null
        ? "none"
        : recording.parts().stream().map(String::valueOf).collect(Collectors.joining(" "))
            + recording.playKey()
            + recording.peaksKey()
            + recording.length();
  }
}
