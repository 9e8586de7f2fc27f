package ai.cicops.portal.local.five9;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.audio.AudioRound;
import ai.cicops.portal.audio.AudioSettings;
import ai.cicops.portal.audio.AudioStores;
import ai.cicops.portal.audio.MoveAudio;
import ai.cicops.portal.audio.RecordingShelf;
import ai.cicops.portal.audio.ffmpeg.FfmpegPlayableAudio;
import ai.cicops.portal.audio.sftp.SftpRecordingShelf;
import ai.cicops.portal.audio.sftp.SftpSettings;
import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.Calls;
import ai.cicops.portal.calls.KeepSegments;
import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.MemorySettledCallers;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.five9.MemoryCoverages;
import ai.cicops.portal.five9.MemoryLedger;
import ai.cicops.portal.five9.MemoryRawReports;
import ai.cicops.portal.five9.MemoryRereads;
import ai.cicops.portal.five9.MemoryRowsSetAside;
import ai.cicops.portal.five9.MemorySyncAlarms;
import ai.cicops.portal.five9.SyncCalls;
import ai.cicops.portal.five9.SyncSession;
import ai.cicops.portal.five9.SyncSettings;
import ai.cicops.portal.five9.WallClock;
import ai.cicops.portal.five9.csv.CsvReportReader;
import ai.cicops.portal.five9.soap.SoapPhonePlatform;
import ai.cicops.portal.five9.soap.SoapSettings;
import ai.cicops.portal.local.adapters.EmbeddedAws;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.five9.calls.PhoneWorld;
import ai.cicops.portal.local.five9.sftp.ShelfFile;
import ai.cicops.portal.local.five9.sftp.ShelfSettings;
import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.operations.RunRecord.Outcome;
import ai.cicops.portal.operations.dynamodb.DynamoRunRecords;
import ai.cicops.portal.platform.CircuitBreaker;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.Lease;
import ai.cicops.portal.platform.MemoryCircuitBreaker;
import ai.cicops.portal.platform.MemoryLease;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.DynamoCircuitBreaker;
import ai.cicops.portal.platform.dynamodb.DynamoLease;
import ai.cicops.portal.platform.s3.S3;
import ai.cicops.portal.recordings.RecordingFiles;
import ai.cicops.portal.recordings.RecordingNames;
import ai.cicops.portal.recordings.UnmatchedAudio;
import ai.cicops.portal.recordings.UnmatchedAudio.LooseFile;
import ai.cicops.portal.recordings.YoungFiles;
import ai.cicops.portal.recordings.dynamodb.DynamoUnmatchedAudio;
import ai.cicops.portal.recordings.dynamodb.DynamoYoungFiles;
import ai.cicops.portal.recordings.s3.S3RecordingFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The audio move with everything real but the phone platform: its wire, its decoder, its stores.
 */
final class AudioOnTheWire implements AutoCloseable {
  static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final int DAYS_LISTED = 4;

  final MovableClock clock = new MovableClock(RecordedCalls.NOW);
  private final Five9Simulator simulator;
  private final LocalAws aws = EmbeddedAws.empty();
  private final Surroundings surroundings = aws.surroundings(clock);
  private final Dynamo dynamo = new Dynamo(surroundings);
  private final DynamoDayChunks chunks = new DynamoDayChunks(dynamo, surroundings);
  private final DynamoCompanies companies = new DynamoCompanies(dynamo, surroundings);
  private final Calls calls = new KeptCalls(chunks, clock);
  private final UnmatchedAudio unmatched = new DynamoUnmatchedAudio(dynamo, surroundings);
  private final MemoryCoverages coverages = new MemoryCoverages();
  private final Ids ids = surroundings.ids();
  private final Path scratch;
  private final ZoneId zone;

  /**
   * @param zone that the portal takes the export to run in
   */
  AudioOnTheWire(PhoneWorld world, ShelfSettings shelf, ZoneId zone, Path scratch) {
    this.simulator =
        new Five9Simulator(world, clock, SimulatorSettings.forTests().withShelf(shelf));
    this.zone = zone;
    this.scratch = scratch;
  }

  Five9Simulator simulator() {
    return simulator;
  }

  CircuitBreaker breaker() {
    return new DynamoCircuitBreaker(dynamo, surroundings, "audio");
  }

  Lease lease() {
    return new DynamoLease(dynamo, surroundings, "audio", Duration.ofMinutes(4));
  }

  void switchOn(String fault, String arguments) {
    var values = new HashMap<String, String>();
    for (var argument : arguments.split(";")) {
      if (!argument.isBlank()) {
        values.put(argument.split("=")[0].strip(), argument.split("=")[1].strip());
      }
    }
    simulator.faults().set(fault, true, values);
  }

  /** Brings the rows of the last days in, over SOAP. */
  void sync() {
    var soap = simulator.settings().soap();
    var clockOfRows = new WallClock(PACIFIC);
    var reports = new CsvReportReader(clockOfRows);
    var ports =
        new SyncSession.Ports(
            new SoapPhonePlatform(
                new SoapSettings(
                    simulator.address(),
                    soap.username(),
                    Secret.of(soap.password()),
                    soap.folder(),
                    soap.report(),
                    clockOfRows,
                    Duration.ofSeconds(20))),
            reports,
            new MemoryRawReports(),
            new KeepSegments(chunks, new MemorySettledCallers(), companies, clock),
            new MemoryRowsSetAside(),
            companies,
            new MemoryLedger(),
            coverages,
            new MemoryRereads(),
            day -> {},
            new MemoryLease(clock, Duration.ofMinutes(4)),
            new MemoryCircuitBreaker(),
            new ai.cicops.portal.operations.MemoryRunRecords(),
            new MemorySyncAlarms(),
            clock::advance);
    var settings =
        new SyncSettings(
            PACIFIC,
            PACIFIC,
            RecordedCalls.NOW.minus(Duration.ofDays(2)),
            SyncSettings.SINCE_BACK,
            SyncSettings.ROW_CAP,
            SyncSettings.RETENTION,
            SyncSettings.OVERLAP,
            SyncSettings.LONGEST_WINDOW,
            SyncSettings.LAG);
    var record =
        new SyncCalls(new SyncSession(ports, settings, clock, new Random(3)))
            .run(clock.instant().plus(Duration.ofMinutes(10)));
    assertEquals(Outcome.OK, record.outcome(), record::toString);
  }

  RunRecord move() {
    return move(Deaths.NONE, lease());
  }

  RunRecord move(Deaths deaths, Lease lease) {
    var shelf = simulator.settings().shelf();
    var sftp =
        SftpSettings.read(
            new ai.cicops.portal.platform.Settings(
                Map.of(
                    "RECORDINGS_SFTP_URL", simulator.recordings().toString(),
                    "RECORDINGS_SFTP_PASSWORD", shelf.password(),
                    "RECORDINGS_SFTP_HOST_KEY", simulator.hostKey())));
    var stores =
        new AudioStores(
            deaths.of(Companies.class, companies),
            deaths.of(Calls.class, calls),
            deaths.of(UnmatchedAudio.class, unmatched),
            deaths.of(YoungFiles.class, new DynamoYoungFiles(dynamo, surroundings)),
            deaths.of(
                RecordingFiles.class, new S3RecordingFiles(new S3(surroundings), surroundings)));
    var settings =
        new AudioSettings(new RecordingNames(null), zone, 1_000, Duration.ofMinutes(11), scratch);
    var round =
        new AudioRound(
            settings,
            stores,
            deaths.of(RecordingShelf.class, new SftpRecordingShelf(sftp)),
            new FfmpegPlayableAudio(),
            clock);
    return new MoveAudio(
            round,
            deaths.of(Lease.class, lease),
            breaker(),
            new DynamoRunRecords(dynamo, surroundings),
            clock,
            ids)
        .run();
  }

  List<Call> calls() {
    var all = new ArrayList<Call>();
    var today = LocalDate.ofInstant(RecordedCalls.NOW, ZoneOffset.UTC);
    companies.campaigns().stream()
        .map(CampaignAssignment::name)
        .forEach(name ->
            all.addAll(calls.of(CampaignKey.of(name), today.minusDays(2), today.plusDays(2))));
    return all;
  }

  List<LooseFile> loose() {
    return unmatched.all();
  }

  /** What lies on the shelf now under final names, by its path below the root. */
  Map<String, ShelfFile> onShelf() {
    var files = new TreeMap<String, ShelfFile>();
    var root = simulator.settings().shelf().root().length() + 1;
    var shelf = simulator.shelf();
    for (var campaign : simulator.truth().log().world().campaigns()) {
      var first = LocalDate.ofInstant(RecordedCalls.NOW, zone).minusDays(2);
      for (int day = 0; day < DAYS_LISTED; day++) {
        shelf.files(campaign, first.plusDays(day)).stream()
            .filter(ShelfFile::complete)
            .forEach(file -> files.putIfAbsent(file.path().substring(root), file));
      }
    }
    return files;
  }

  byte[] object(String key) {
    return new S3(surroundings).bytes(bucket(), key).orElseThrow();
  }

  String contentType(String key) {
    return aws.s3().headObject(request -> request.bucket(bucket()).key(key)).contentType();
  }

  /** All that a listener or a later run could see, without the times of writing. */
  Map<String, String> facts() {
    var facts = new TreeMap<String, String>();
    for (var call : calls()) {
      var recording = call.recording();
      facts.put(
          "call " + call.id(),
          recording == null
              ? "none"
              : recording.parts() + " " + recording.playKey() + " " + recording.length());
    }
    loose()
        .forEach(
            file -> facts.put("loose " + file.source(), file.originalKey() + " " + file.reason()));
    aws.s3()
        .listObjectsV2(request -> request.bucket(bucket()))
        .contents()
        .forEach(object -> facts.put("object " + object.key(), object.size() + object.eTag()));
    return facts;
  }

  private String bucket() {
    return surroundings.settings().text("BUCKET_RECORDINGS");
  }

  @Override
  public void close() {
    simulator.close();
  }
}
