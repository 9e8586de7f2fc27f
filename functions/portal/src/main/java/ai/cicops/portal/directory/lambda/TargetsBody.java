package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.JobValues;
import ai.cicops.portal.directory.Targets;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.directory.TradeList;
import ai.cicops.portal.platform.Money;
import ai.cicops.portal.platform.lambda.Amount;
import ai.cicops.portal.platform.lambda.InvalidInput;
import io.avaje.jsonb.Json;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Targets upon a version.
 *
 * @param jobValues those of the company's own, a trade once; for all others the usual ones hold
 */
@Json
record TargetsBody(long version, TargetsSheet targets, @Nullable List<JobValue> jobValues) {
  private static final String JOB_VALUES = "jobValues";

  @Json
  record JobValue(String trade, Amount value) {}

  Targets read() {
    return targets.read().with(values());
  }

  private JobValues values() {
    if (jobValues == null || jobValues.size() > TradeList.MOST) {
      throw InvalidInput.field(JOB_VALUES);
    }
    var own = new HashMap<TradeId, Money>();
    for (var one : jobValues) {
      var trade = Field.trade(JOB_VALUES, one.trade());
      var value = one.value().read();
      if (!JobValues.fits(value) || own.put(trade, value) != null) {
        throw InvalidInput.field(JOB_VALUES);
      }
    }
    return new JobValues(own);
  }
}
