package ai.cicops.portal.local.five9;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.completeness.CountedDays;
import ai.cicops.portal.completeness.CountedDaysContract;
import ai.cicops.portal.completeness.dynamodb.DynamoCountedDays;
import ai.cicops.portal.five9.Coverages;
import ai.cicops.portal.five9.CoveragesContract;
import ai.cicops.portal.five9.Ledger;
import ai.cicops.portal.five9.LedgerContract;
import ai.cicops.portal.five9.RawReports;
import ai.cicops.portal.five9.RawReportsContract;
import ai.cicops.portal.five9.Rereads;
import ai.cicops.portal.five9.RereadsContract;
import ai.cicops.portal.five9.RowsSetAside;
import ai.cicops.portal.five9.RowsSetAsideContract;
import ai.cicops.portal.five9.SyncAlarms.SyncFailing;
import ai.cicops.portal.five9.dynamodb.DynamoCoverages;
import ai.cicops.portal.five9.dynamodb.DynamoLedger;
import ai.cicops.portal.five9.dynamodb.DynamoRereads;
import ai.cicops.portal.five9.dynamodb.DynamoRowsSetAside;
import ai.cicops.portal.five9.dynamodb.DynamoSyncAlarms;
import ai.cicops.portal.five9.s3.S3RawReports;
import ai.cicops.portal.local.adapters.Account;
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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where the sync keeps what it knows, held to the contracts of its memory twins. */
public class SyncStoresTest {
  private static final Instant NOON = Instant.parse("2026-09-05T12:00:00Z");
  private final Account account = Account.emptied();
  private final Surroundings surroundings = account.surroundings(new MovableClock(NOON));

  @Nested
  class DynamoLeaseTest extends LeaseContract {
    @Override
    protected Lease lease() {
      var here = account.surroundings(clock);
      return new DynamoLease(new Dynamo(here), here, "five9", DURATION);
    }
  }

  @Nested
  class DynamoCircuitBreakerTest extends CircuitBreakerContract {
    @Override
    protected CircuitBreaker breaker() {
      return new DynamoCircuitBreaker(new Dynamo(surroundings), surroundings, "five9");
    }
  }

  @Nested
  class DynamoRunRecordsTest extends RunRecordsContract {
    @Override
    protected RunRecords records() {
      return new DynamoRunRecords(new Dynamo(surroundings), surroundings);
    }
  }

  @Nested
  class DynamoCoveragesTest extends CoveragesContract {
    @Override
    protected Coverages coverages() {
      return new DynamoCoverages(new Dynamo(surroundings), surroundings);
    }
  }

  @Nested
  class DynamoRowsSetAsideTest extends RowsSetAsideContract {
    @Override
    protected RowsSetAside rows() {
      return new DynamoRowsSetAside(new Dynamo(surroundings), surroundings);
    }
  }

  @Nested
  class DynamoLedgerTest extends LedgerContract {
    @Override
    protected Ledger ledger() {
      return new DynamoLedger(new Dynamo(surroundings), surroundings);
    }
  }

  @Nested
  class DynamoRereadsTest extends RereadsContract {
    @Override
    protected Rereads rereads() {
      return new DynamoRereads(new Dynamo(surroundings), surroundings);
    }
  }

  @Nested
  class DynamoCountedDaysTest extends CountedDaysContract {
    @Override
    protected CountedDays days() {
      return new DynamoCountedDays(new Dynamo(surroundings), surroundings);
    }
  }

  @Nested
  class S3RawReportsTest extends RawReportsContract {
    @Override
    protected RawReports reports() {
      return new S3RawReports(new S3(surroundings), surroundings);
    }
  }

  @Test
  void anAlarmIsOneEventOfTheOutbox() {
    var alarms = new DynamoSyncAlarms(new Dynamo(surroundings), surroundings);
    var failing = new SyncFailing("sync-failing-x-1", "report_not_found", "Gone.", NOON, NOON);
    alarms.raise(failing);
    alarms.raise(failing);
    var table = surroundings.settings().text("TABLE_PORTAL");
    var items = account.dynamo().scan(request -> request.tableName(table)).items();
    assertEquals(1, items.size());
    assertEquals(
        "SyncFailing", String.valueOf(requireNonNull(items.getFirst().get("detailType")).s()));
  }
}
