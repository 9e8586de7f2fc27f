package ai.cicops.portal.five9.lambda;

import ai.cicops.portal.calls.KeepSegments;
import ai.cicops.portal.calls.MeetDispositions;
import ai.cicops.portal.calls.RecountCalls;
import ai.cicops.portal.calls.dynamodb.DynamoClassifications;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.calls.dynamodb.DynamoSettledCallers;
import ai.cicops.portal.completeness.CheckDays;
import ai.cicops.portal.completeness.dynamodb.DynamoCountedDays;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.five9.SyncSession;
import ai.cicops.portal.five9.WallClock;
import ai.cicops.portal.five9.csv.CsvReportReader;
import ai.cicops.portal.five9.dynamodb.DynamoCoverages;
import ai.cicops.portal.five9.dynamodb.DynamoLedger;
import ai.cicops.portal.five9.dynamodb.DynamoRereads;
import ai.cicops.portal.five9.dynamodb.DynamoRowsSetAside;
import ai.cicops.portal.five9.dynamodb.DynamoSyncAlarms;
import ai.cicops.portal.five9.s3.S3RawReports;
import ai.cicops.portal.five9.soap.SoapPhonePlatform;
import ai.cicops.portal.operations.dynamodb.DynamoRunRecords;
import ai.cicops.portal.platform.Pause;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.DynamoCircuitBreaker;
import ai.cicops.portal.platform.dynamodb.DynamoLease;
import ai.cicops.portal.platform.s3.S3;
import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.time.Instant;

/** What the sync is made of, on one page. */
public final class Five9Wiring {
  private static final String FIVE9 = "five9";

  /** Longer than the longest single step: an answer's patience, or the writing of a full report. */
  private static final Duration LEASE = Duration.ofMinutes(4);

  /** Left before Lambda's own limit, to end in order. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final Surroundings surroundings;
  private final Five9Settings settings;

  /**
   * @throws ai.cicops.portal.platform.SettingsInvalid naming every setting that is wrong
   */
  public Five9Wiring(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.settings = Five9Settings.read(surroundings.settings());
  }

  SyncSession session() {
    var dynamo = new Dynamo(surroundings);
    var companies = new DynamoCompanies(dynamo, surroundings);
    var chunks = new DynamoDayChunks(dynamo, surroundings);
    var ledger = new DynamoLedger(dynamo, surroundings);
    var ports =
        new SyncSession.Ports(
            new SoapPhonePlatform(settings.soap()),
            reports(),
            new S3RawReports(new S3(surroundings), surroundings),
            new MeetDispositions(
                new KeepSegments(
                    chunks,
                    new DynamoSettledCallers(dynamo, surroundings),
                    companies,
                    surroundings.clock()),
                new DynamoClassifications(dynamo, surroundings)),
            new DynamoRowsSetAside(dynamo, surroundings),
            companies,
            ledger,
            new DynamoCoverages(dynamo, surroundings),
            new DynamoRereads(dynamo, surroundings),
            new CheckDays(
                new RecountCalls(chunks, surroundings.clock()),
                ledger,
                companies,
                new DynamoCountedDays(dynamo, surroundings),
                surroundings.clock()),
            new DynamoLease(dynamo, surroundings, FIVE9, LEASE),
            new DynamoCircuitBreaker(dynamo, surroundings, FIVE9),
            new DynamoRunRecords(dynamo, surroundings),
            new DynamoSyncAlarms(dynamo, surroundings),
            Pause.sleeping());
    return new SyncSession(ports, settings.sync(), surroundings.clock(), surroundings.random());
  }

  Instant deadline(Context context) {
    var left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(MARGIN);
    var budget = settings.budget().compareTo(left) < 0 ? settings.budget() : left;
    return surroundings.clock().instant().plus(budget);
  }

  private CsvReportReader reports() {
    return new CsvReportReader(new WallClock(settings.sync().reportZone()));
  }
}
