package ai.cicops.portal.calls.dynamodb;

import ai.cicops.portal.calls.Annotations;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.Overlay;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.Unavailable;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Transaction;

/** What people add to calls, beside the chunks of their days; see {@link OverlayItems}. */
public final class DynamoAnnotations implements Annotations {
  private static final int RACES = 5;

  private final Dynamo dynamo;
  private final String table;
  private final String audit;

  public DynamoAnnotations(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_CALLS");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
  }

  @Override
  public Overlay add(CallId call, Overlay added, Deed deed) {
    for (int race = 0; race < RACES; race++) {
      var before = OverlayItems.find(dynamo, table, call);
      var known = before.map(OverlayItems::overlay).orElse(Overlay.NONE);
      var joined = known.join(added);
      if (joined.equals(known)) {
        return known;
      }
      long version = before.map(item -> item.number(OverlayItems.VERSION, 0)).orElse(0L);
      boolean written =
          new Transaction(dynamo, table)
              .put(
                  OverlayItems.item(call, joined, version + 1),
                  OverlayItems.SAME_VERSION,
                  OverlayItems.version(version))
              .leave(audit, deed)
              .commit();
      if (written) {
        return joined;
      }
    }
    throw new Unavailable("overlay_raced", null);
  }
}
