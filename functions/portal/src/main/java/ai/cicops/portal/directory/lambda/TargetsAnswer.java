package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.KeptTargets;
import ai.cicops.portal.directory.Targets;
import io.avaje.jsonb.Json;

/**
 * What a company aims at.
 *
 * @param usual what holds where nobody has said anything else
 */
@Json
record TargetsAnswer(TargetsSheet targets, TargetsSheet usual, long version) {
  static TargetsAnswer of(KeptTargets kept) {
    return new TargetsAnswer(
        TargetsSheet.of(kept.targets()), TargetsSheet.of(Targets.USUAL), kept.version());
  }
}
