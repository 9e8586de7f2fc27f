package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.identity.UsedSolutions;
import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.Instant;

/** One item a used challenge, gone when the challenge is over. */
public final class DynamoUsedSolutions implements UsedSolutions {
  private final Dynamo dynamo;
  private final String table;

  public DynamoUsedSolutions(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    settings.check();
  }

  @Override
  public boolean firstUse(String challenge, Instant validUntil) {
    return dynamo.putNew(
        table, Item.of("altcha", "altcha#" + Sha256.hex(challenge), "used").expiring(validUntil));
  }
}
