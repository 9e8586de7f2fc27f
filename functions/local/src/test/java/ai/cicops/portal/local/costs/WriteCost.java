package ai.cicops.portal.local.costs;

import ai.cicops.portal.audio.AudioRound;
import ai.cicops.portal.audio.AudioSettings;
import ai.cicops.portal.audio.AudioStores;
import ai.cicops.portal.audio.MoveAudio;
import ai.cicops.portal.calls.KeepSegments;
import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.calls.dynamodb.DynamoSettledCallers;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.five9.BackfillCalls;
import ai.cicops.portal.five9.MemoryCoverages;
import ai.cicops.portal.five9.MemoryRawReports;
import ai.cicops.portal.five9.MemoryRereads;
import ai.cicops.portal.five9.MemoryRowsSetAside;
import ai.cicops.portal.five9.MemorySyncAlarms;
import ai.cicops.portal.five9.SyncCalls;
import ai.cicops.portal.five9.SyncSession;
import ai.cicops.portal.five9.SyncSettings;
import ai.cicops.portal.five9.WallClock;
import ai.cicops.portal.five9.csv.CsvReportReader;
import ai.cicops.portal.five9.dynamodb.DynamoLedger;
import ai.cicops.portal.five9.soap.SoapPhonePlatform;
import ai.cicops.portal.five9.soap.SoapSettings;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.costs.BusyWorld.Line;
import ai.cicops.portal.local.costs.MeteredWire.Consumed;
import ai.cicops.portal.local.five9.Five9Simulator;
import ai.cicops.portal.local.five9.SimulatorSettings;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.operations.MemoryRunRecords;
import ai.cicops.portal.platform.MemoryCircuitBreaker;
import ai.cicops.portal.platform.MemoryLease;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.recordings.MemoryRecordingFiles;
import ai.cicops.portal.recordings.MemoryUnmatchedAudio;
import ai.cicops.portal.recordings.MemoryYoungFiles;
import ai.cicops.portal.recordings.RecordingNames;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the calls of some days cost in write units until they change no more: the sync every quarter
 * of an hour, the audio move five minutes after it and the nightly backfills, over the simulator's
 * SOAP and on real tables. Of a campaign count its chunks of calls, recordings included, and its
 * lines in the ledger; what a run writes whether or not somebody called lies in memory here.
 */
public final class WriteCost implements AutoCloseable {
  /** A Tuesday; calls come on it and on the days after. */
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 15);

  /** The last backfill that reads a day is its third; changes end within two. */
  private static final int DAYS_UNTIL_SETTLED = 4;

  private static final ZoneId BUSINESS = ZoneId.of("America/New_York");
  private static final int MOST_FILES = 3_000;
  private static final Duration TICK = Duration.ofMinutes(15);
  private static final Duration BACKFILL_AFTER = Duration.ofMinutes(3);
  private static final Duration AUDIO_AFTER = Duration.ofMinutes(5);

  /** On the day after the last call; ticks read two hours again, then only backfills find news. */
  private static final LocalTime QUIET_FROM = LocalTime.of(4, 30);

  private final LocalDate last;
  private final BusyWorld world;
  private final MovableClock clock =
      new MovableClock(FIRST.atStartOfDay(ZoneOffset.UTC).toInstant());
  private final LocalAws aws = LocalAws.inMemory(Template.ofProject(), clock);
  private final MeteredWire wire;
  private final Five9Simulator simulator;
  private final Surroundings surroundings;
  private final Path scratch;
  private final Dynamo dynamo;
  private final DynamoCompanies companies;
  private final DynamoDayChunks chunks;

  /**
   * A campaign's part.
   *
   * @param units by what they went to
   */
  public record Spent(String campaign, int calls, Map<String, Double> units) {
    /** Of campaigns of one size, taken together. */
    public static double unitsACall(List<Spent> spent) {
      double units =
          spent.stream()
              .flatMap(one -> one.units().values().stream())
              .mapToDouble(Double::doubleValue)
              .sum();
      return units / spent.stream().mapToInt(Spent::calls).sum();
    }
  }

  /**
   * @param lines calls a day, a campaign each
   * @param days on which they come
   */
  public WriteCost(List<Integer> lines, int days, Path scratch) throws IOException {
    this.last = FIRST.plusDays(days - 1L);
    this.scratch = scratch;
    var named = new ArrayList<Line>();
    for (int line = 0; line < lines.size(); line++) {
      named.add(new Line("Line " + line + " - Main", lines.get(line)));
    }
    this.world = new BusyWorld(named, FIRST, last);
    this.simulator = new Five9Simulator(world, clock, SimulatorSettings.forTests());
    this.wire = new MeteredWire(aws.surroundings());
    this.surroundings = wire.through(aws.surroundings(clock));
    this.dynamo = new Dynamo(surroundings);
    this.companies = new DynamoCompanies(dynamo, surroundings);
    this.chunks = new DynamoDayChunks(dynamo, surroundings);
  }

  /** Lives through the days, and tells each campaign's part. */
  public List<Spent> spent() {
    var session = session();
    var sync = new SyncCalls(session);
    var backfill = new BackfillCalls(session);
    var audio = audio();
    var quietFrom = last.plusDays(1).atTime(QUIET_FROM).toInstant(ZoneOffset.UTC);
    var end = last.plusDays(DAYS_UNTIL_SETTLED).atStartOfDay(ZoneOffset.UTC).toInstant();
    var backfilled = clock.instant().atZone(BUSINESS).toLocalDate();
    for (var tick = clock.instant(); tick.isBefore(end); tick = tick.plus(TICK)) {
      boolean night = !tick.atZone(BUSINESS).toLocalDate().equals(backfilled);
      if (night) {
        backfilled = tick.atZone(BUSINESS).toLocalDate();
        at(tick.plus(BACKFILL_AFTER));
        backfill.run(clock.instant().plus(TICK));
      }
      if (night || tick.isBefore(quietFrom)) {
        at(tick.plus(BACKFILL_AFTER));
        sync.run(clock.instant().plus(TICK));
        at(tick.plus(AUDIO_AFTER));
        audio.run();
      }
    }
    return world.lines().stream().map(this::spent).toList();
  }

  private void at(Instant instant) {
    clock.advance(Duration.between(clock.instant(), instant));
  }

  private Spent spent(Line line) {
    var key = CampaignKey.of(line.campaign()).value();
    var units = new TreeMap<String, Double>();
    wire.account().stream()
        .filter(one -> !one.isRead())
        .filter(one -> one.pk().equals(key) || one.pk().equals("ledger#" + key))
        .forEach(one -> units.merge(kind(one), one.units(), Double::sum));
    int days = (int) (last.toEpochDay() - FIRST.toEpochDay()) + 1;
    return new Spent(line.campaign(), line.callsADay() * days, units);
  }

  private static String kind(Consumed one) {
    if (one.pk().startsWith("ledger#")) {
      return "ledger";
    }
    return (one.sk().contains("-block#") ? "block " : "tail ")
        + (one.operation().equals("DeleteItem") ? "removed" : "put");
  }

  private SyncSession session() {
    var soap = simulator.settings().soap();
    var rows = new WallClock(soap.zone());
    var ports =
        new SyncSession.Ports(
            new SoapPhonePlatform(
                new SoapSettings(
                    simulator.address(),
                    soap.username(),
                    Secret.of(soap.password()),
                    soap.folder(),
                    soap.report(),
                    rows,
                    SoapSettings.PATIENCE)),
            new CsvReportReader(rows),
            new MemoryRawReports(),
            new KeepSegments(
                chunks, new DynamoSettledCallers(dynamo, surroundings), companies, clock),
            new MemoryRowsSetAside(),
            companies,
            new DynamoLedger(dynamo, surroundings),
            new MemoryCoverages(),
            new MemoryRereads(),
            day -> {},
            new MemoryLease(clock, TICK),
            new MemoryCircuitBreaker(),
            new MemoryRunRecords(),
            new MemorySyncAlarms(),
            clock::advance);
    var settings =
        new SyncSettings(
            soap.zone(),
            BUSINESS,
            FIRST.atStartOfDay(ZoneOffset.UTC).toInstant(),
            SyncSettings.SINCE_BACK,
            SyncSettings.ROW_CAP,
            SyncSettings.RETENTION,
            SyncSettings.OVERLAP,
            SyncSettings.LONGEST_WINDOW,
            SyncSettings.LAG);
    return new SyncSession(ports, settings, clock, surroundings.random());
  }

  private MoveAudio audio() {
    var shelf = new LightShelf(simulator, clock);
    var stores =
        new AudioStores(
            companies,
            new KeptCalls(chunks, clock),
            new MemoryUnmatchedAudio(),
            new MemoryYoungFiles(),
            new MemoryRecordingFiles());
    var settings =
        new AudioSettings(
            new RecordingNames(null),
            simulator.settings().shelf().zone(),
            MOST_FILES,
            TICK,
            scratch);
    return new MoveAudio(
        new AudioRound(settings, stores, shelf, shelf, clock),
        new MemoryLease(clock, TICK),
        new MemoryCircuitBreaker(),
        new MemoryRunRecords(),
        clock,
        surroundings.ids());
  }

  @Override
  public void close() {
    simulator.close();
    wire.close();
    aws.close();
  }
}
