package ai.cicops.portal.five9.dynamodb;

import ai.cicops.portal.calls.DataAsOf;
import ai.cicops.portal.five9.SyncSettings;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * {@link DataAsOf} by the coverage: its watermark, less the time that rows lag ({@code FIVE9_LAG}).
 */
public final class DynamoDataAsOf implements DataAsOf {
  private final DynamoCoverages coverages;
  private final Duration lag;

  public DynamoDataAsOf(Dynamo dynamo, Surroundings surroundings) {
    this.coverages = new DynamoCoverages(dynamo, surroundings);
    var settings = surroundings.settings();
    this.lag = settings.duration("FIVE9_LAG", SyncSettings.LAG);
    settings.check();
  }

  @Override
  public Optional<Instant> calls() {
    return coverages.load().dataAsOf(lag);
  }
}
