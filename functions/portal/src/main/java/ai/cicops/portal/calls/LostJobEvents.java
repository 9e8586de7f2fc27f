package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Sha256;
import java.time.Instant;
import java.util.Map;

/** What others hear of lost jobs. */
public final class LostJobEvents {
  /** Somebody was made the owner of a job by somebody else. */
  public static final String ASSIGNED = "LostJobAssigned";

  private static final int ID_LENGTH = 20;

  private LostJobEvents() {}

  static OutboxEvent assigned(CallId call, CompanyId company, UserId owner, UserId by, Instant at) {
    var once = String.join(" ", ASSIGNED, call.toString(), owner.value(), by.value(), "" + at);
    return new OutboxEvent(
        Sha256.hex(once).substring(0, ID_LENGTH),
        at,
        "portal.calls",
        ASSIGNED,
        Map.of(
            "callId", call.toString(),
            "companyId", company.value(),
            "ownerId", owner.value(),
            "byId", by.value()));
  }
}
