package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.JobValues;
import ai.cicops.portal.directory.KeepTargets;
import ai.cicops.portal.directory.Targets;
import ai.cicops.portal.directory.Trade;
import ai.cicops.portal.directory.TradeList;
import ai.cicops.portal.platform.lambda.Amount;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a company aims at.
 *
 * @param usual what holds where nobody has said anything else
 * @param jobValues what a job is worth, of each of the company's trades
 */
@Json
record TargetsAnswer(
    TargetsSheet targets, TargetsSheet usual, List<JobValue> jobValues, long version) {

  /**
   * @param usual null where nobody knows
   * @param own what the company says instead; null for nothing
   */
  @Json
  record JobValue(String trade, String name, @Nullable Amount usual, @Nullable Amount own) {}

  static TargetsAnswer of(KeepTargets.Shown shown, TradeList trades) {
    var kept = shown.kept();
    return new TargetsAnswer(
        TargetsSheet.of(kept.targets()),
        TargetsSheet.of(Targets.USUAL),
        trades.of(shown.company().trades()).stream()
            .map(trade -> of(trade, kept.targets().jobValues()))
            .toList(),
        kept.version());
  }

  private static JobValue of(Trade trade, JobValues values) {
    var id = trade.id();
    return new JobValue(
        id.value(),
        trade.name(),
        Amount.of(JobValues.usual(id).orElse(null)),
        Amount.of(values.own().get(id)));
  }
}
