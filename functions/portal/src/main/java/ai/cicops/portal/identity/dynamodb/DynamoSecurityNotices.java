package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.identity.SecurityNotices;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Outbox;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Events of the outbox, which become mail. */
public final class DynamoSecurityNotices implements SecurityNotices {
  private final Dynamo dynamo;
  private final String table;

  public DynamoSecurityNotices(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    settings.check();
  }

  @Override
  public void locked(UserId user, Instant at) {
    tell("SignInLocked", user.value(), at);
  }

  @Override
  public void passwordResetAsked(Optional<UserId> user, Instant at) {
    tell("PasswordResetAsked", user.map(UserId::value).orElse("-"), at);
  }

  private void tell(String detailType, String user, Instant at) {
    var id = Sha256.hex(detailType + " " + user + " " + at).substring(0, 20);
    dynamo.putNew(
        table,
        Outbox.item(
            new OutboxEvent(
                id,
                at,
                "portal.identity",
                detailType,
                Map.of("userId", user, "askedAt", at.toString()))));
  }
}
