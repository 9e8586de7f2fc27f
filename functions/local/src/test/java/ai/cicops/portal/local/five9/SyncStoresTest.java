package ai.cicops.portal.local.five9;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.five9.Coverages;
import ai.cicops.portal.five9.CoveragesContract;
import ai.cicops.portal.five9.Ledger;
import ai.cicops.portal.five9.LedgerContract;
import ai.cicops.portal.five9.RawReports;
import ai.cicops.portal.five9.RawReportsContract;
import ai.cicops.portal.five9.RowsSetAside;
import ai.cicops.portal.five9.RowsSetAsideContract;
import ai.cicops.portal.five9.SyncAlarms.SyncFailing;
import ai.cicops.portal.five9.dynamodb.DynamoCoverages;
import ai.cicops.portal.five9.dynamodb.DynamoLedger;
import ai.cicops.portal.five9.dynamodb.DynamoRowsSetAside;
import ai.cicops.portal.five9.dynamodb.DynamoSyncAlarms;
import ai.cicops.portal.five9.s3.S3RawReports;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.operations.RunRecords;
import ai.cicops.portal.operations.RunRecordsContract;
import ai.cicops.portal.operations.dynamodb.DynamoRunRecords;
import ai.cicops.portal.platform.CircuitBreaker;
import ai.cicops.portal.platform.CircuitBreakerContract;
import ai.cicops.portal.platform.Lease;
import ai.cicops.portal.platform.LeaseContract;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.DynamoCircuitBreaker;
import ai.cicops.portal.platform.dynamodb.DynamoLease;
import ai.cicops.portal.platform.s3.S3;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where the sync keeps what it knows, held to the contracts of its memory twins. */
class SyncStoresTest {
  private static final Instant NOON = Instant.parse("2026-09-05T12:00:00Z");
  private static final LocalAws AWS = LocalAws.inMemory(Template.ofProject());
  private static final Surroundings SURROUNDINGS = AWS.surroundings(new MovableClock(NOON));

  @AfterAll
  static void stop() {
    AWS.close();
  }

  @BeforeEach
  void empty() {
    AWS.empty();
  }

  @Nested
  class DynamoLeaseTest extends LeaseContract {
    @Override
    protected Lease lease() {
      var surroundings = AWS.surroundings(clock);
      return new DynamoLease(new Dynamo(surroundings), surroundings, "five9", DURATION);
    }
  }

  @Nested
  class DynamoCircuitBreakerTest extends CircuitBreakerContract {
    @Override
    protected CircuitBreaker breaker() {
      return new DynamoCircuitBreaker(new Dynamo(SURROUNDINGS), SURROUNDINGS, "five9");
    }
  }

  @Nested
  class DynamoRunRecordsTest extends RunRecordsContract {
    @Override
    protected RunRecords records() {
      return new DynamoRunRecords(new Dynamo(SURROUNDINGS), SURROUNDINGS);
    }
  }

  @Nested
  class DynamoCoveragesTest extends CoveragesContract {
    @Override
    protected Coverages coverages() {
      return new DynamoCoverages(new Dynamo(SURROUNDINGS), SURROUNDINGS);
    }
  }

  @Nested
  class DynamoRowsSetAsideTest extends RowsSetAsideContract {
    @Override
    protected RowsSetAside rows() {
      return new DynamoRowsSetAside(new Dynamo(SURROUNDINGS), SURROUNDINGS);
    }
  }

  @Nested
  class DynamoLedgerTest extends LedgerContract {
    @Override
    protected Ledger ledger() {
      return new DynamoLedger(new Dynamo(SURROUNDINGS), SURROUNDINGS);
    }
  }

  @Nested
  class S3RawReportsTest extends RawReportsContract {
    @Override
    protected RawReports reports() {
      return new S3RawReports(new S3(SURROUNDINGS), SURROUNDINGS);
    }
  }

  @Test
  void anAlarmIsOneEventOfTheOutbox() {
    var alarms = new DynamoSyncAlarms(new Dynamo(SURROUNDINGS), SURROUNDINGS);
    var failing = new SyncFailing("sync-failing-x-1", "report_not_found", "Gone.", NOON, NOON);
    alarms.raise(failing);
    alarms.raise(failing);
    var table = SURROUNDINGS.settings().text("TABLE_PORTAL");
    var items = AWS.dynamo().scan(request -> request.tableName(table)).items();
    assertEquals(1, items.size());
    assertEquals(
        "SyncFailing", String.valueOf(requireNonNull(items.getFirst().get("detailType")).s()));
  }
}
