package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.identity.Keyring;
import ai.cicops.portal.identity.Passkey;
import ai.cicops.portal.identity.PasskeyId;
import ai.cicops.portal.identity.Passkeys;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Passkeys beside their person's other items; each is claimed by an item of its own. */
public final class DynamoPasskeys implements Passkeys {
  private static final String THERE = "attribute_exists(pk)";

  private final Dynamo dynamo;
  private final String table;
  private final String audit;

  public DynamoPasskeys(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
  }

  @Override
  public Optional<Keyring> of(UserId user) {
    return PasskeyItems.keyring(
        user, dynamo.beginning(table, PersonItems.pk(user), PasskeyItems.WEBAUTHN));
  }

  @Override
  public Optional<Keyring> find(PasskeyId id) {
    return dynamo
        .get(table, PasskeyItems.claimPk(id), PasskeyItems.CLAIM)
        .flatMap(claim -> of(new UserId(claim.required(PasskeyItems.USER))));
  }

  @Override
  public boolean begin(Keyring keyring) {
    return dynamo.putNew(table, PasskeyItems.keyring(keyring));
  }

  @Override
  public boolean add(Keyring before, Passkey passkey, Deed deed) {
    return new Transaction(dynamo, table)
        .putNew(PasskeyItems.claim(passkey))
        .putNew(PasskeyItems.passkey(passkey))
        .update(
            Item.key(PersonItems.pk(before.user()), PasskeyItems.WEBAUTHN),
            "SET version = :next",
            "version = :version",
            Map.of(
                ":version", Item.number(before.version()),
                ":next", Item.number(before.version() + 1)))
        .leave(audit, deed)
        .commit();
  }

  @Override
  public boolean rename(Passkey renamed, Deed deed) {
    return new Transaction(dynamo, table)
        .update(
            key(renamed), "SET #name = :name", THERE, Map.of(":name", Item.text(renamed.name())))
        .leave(audit, deed)
        .commit();
  }

  @Override
  public boolean remove(Passkey passkey, Deed deed) {
    return new Transaction(dynamo, table)
        .delete(Item.key(PasskeyItems.claimPk(passkey.id()), PasskeyItems.CLAIM))
        .delete(key(passkey), THERE, Map.of())
        .update(
            Item.key(PersonItems.pk(passkey.user()), PasskeyItems.WEBAUTHN),
            "ADD version :one",
            THERE,
            Map.of(":one", Item.number(1)))
        .leave(audit, deed)
        .commit();
  }

  @Override
  public boolean use(Passkey before, Passkey after) {
    var at = after.usedAt();
    return at != null
        && dynamo.update(
            UpdateItemRequest.builder()
                .tableName(table)
                .key(key(before))
                .updateExpression("SET signatures = :next, usedAt = :at")
                .conditionExpression("signatures = :count")
                .expressionAttributeValues(
                    Map.of(
                        ":count", Item.number(before.count()),
                        ":next", Item.number(after.count()),
                        ":at", Item.text(at.toString())))
                .build());
  }

  @Override
  public boolean firstUse(String challenge, Instant validUntil) {
    return dynamo.putNew(
        table,
        Item.of("challenge", "challenge#" + Sha256.hex(challenge), "used").expiring(validUntil));
  }

  private static Map<String, AttributeValue> key(Passkey passkey) {
    return Item.key(PersonItems.pk(passkey.user()), PasskeyItems.sk(passkey.id()));
  }
}
