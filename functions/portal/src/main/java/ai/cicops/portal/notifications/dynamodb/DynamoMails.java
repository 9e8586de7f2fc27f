package ai.cicops.portal.notifications.dynamodb;

import ai.cicops.portal.notifications.Mail;
import ai.cicops.portal.notifications.Mails;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One item a mail; every step is conditional on the one before. */
public final class DynamoMails implements Mails {
  private static final String SK = "mail";
  private static final String UNSUBSCRIBE = "unsubscribe";
  private static final Duration KEPT = Duration.ofDays(30);

  private final Dynamo dynamo;
  private final String table;

  public DynamoMails(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    settings.check();
  }

  @Override
  public void owe(Mail mail, Instant at) {
    var unsubscribe = mail.unsubscribe();
    dynamo.putNew(
        table,
        Item.of("mail", pk(mail.id()), SK)
            .with("to", mail.to())
            .with("subject", mail.subject())
            .with("text", mail.text())
            .with("html", mail.html())
            .with(UNSUBSCRIBE, unsubscribe == null ? null : unsubscribe.toString())
            .with("owedAt", at)
            .expiring(at.plus(KEPT)));
  }

  @Override
  public Optional<Mail> find(String id) {
    return dynamo
        .get(table, pk(id), SK)
        .filter(item -> item.find("html").isPresent())
        .map(item ->
            new Mail(
                id,
                item.required("to"),
                item.required("subject"),
                item.required("text"),
                item.required("html"),
                item.find(UNSUBSCRIBE).map(URI::create).orElse(null)));
  }

  @Override
  public ClaimOutcome claim(String id, Instant at) {
    boolean claimed =
        dynamo.update(
            UpdateItemRequest.builder()
                .tableName(table)
                .key(Item.key(pk(id), SK))
                .updateExpression("SET claimedUntil = :until")
                .conditionExpression(
                    "attribute_exists(pk) AND attribute_not_exists(sentAt)"
                        + " AND (attribute_not_exists(claimedUntil) OR claimedUntil <= :now)")
                .expressionAttributeValues(
                    Map.of(
                        ":now", Item.number(at.toEpochMilli()),
                        ":until", Item.number(at.plus(LEASE).toEpochMilli())))
                .build());
    if (claimed) {
      return new ClaimOutcome.Claimed();
    }
    var sent = dynamo.get(table, pk(id), SK).flatMap(item -> item.instant("sentAt"));
    return sent.isPresent() ? new ClaimOutcome.Sent() : new ClaimOutcome.Busy();
  }

  @Override
  public void sent(String id, Instant at) {
    dynamo.update(
        UpdateItemRequest.builder()
            .tableName(table)
            .key(Item.key(pk(id), SK))
            .updateExpression("SET sentAt = :at REMOVE claimedUntil, #text, html, unsubscribe")
            .conditionExpression("attribute_exists(pk)")
            .expressionAttributeNames(Map.of("#text", "text"))
            .expressionAttributeValues(Map.of(":at", Item.text(at.toString())))
            .build());
  }

  private static String pk(String id) {
    return "mail#" + id;
  }
}
