package ai.cicops.portal.calls.dynamodb;

import ai.cicops.portal.calls.Annotations;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.Overlay;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Transaction;

/** What people add to calls, beside the chunks of their days; see {@link OverlayItems}. */
public final class DynamoAnnotations implements Annotations {
  private final Dynamo dynamo;
  private final String table;
  private final String portal;
  private final String audit;

  public DynamoAnnotations(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_CALLS");
    this.portal = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
  }

  @Override
  public Overlay add(CallId call, Overlay added, Deed deed) {
    return OverlayItems.join(
        dynamo,
        table,
        call,
        added,
        (item, version) ->
            new Transaction(dynamo, table)
                .put(item, OverlayItems.SAME_VERSION, version)
                .leave(portal, audit, deed)
                .commit());
  }
}
