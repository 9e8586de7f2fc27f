package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Look;
import ai.cicops.portal.identity.LookConsent;
import ai.cicops.portal.identity.LookRequest;
import ai.cicops.portal.identity.Looks;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * A company's consent, its requests and its looks, side by side, so that one query has them all. A
 * look stands in the item of its session, too.
 */
public final class DynamoLooks implements Looks {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final String CONSENT = "look";
  private static final String REQUEST = "look#request#";
  private static final String LOOK = "look#of#";
  private static final String STANDING = "standing";
  private static final String VERSION = "version";
  private static final String BY = "by";
  private static final String AT = "at";
  private static final String REASON = "reason";
  private static final String ANSWER = "answer";
  private static final String ANSWERED_BY = "answeredBy";
  private static final String ANSWERED_AT = "answeredAt";
  private static final String SESSION = "session";
  private static final String STARTED_AT = "startedAt";
  private static final String ENDS_AT = "endsAt";

  private final Dynamo dynamo;
  private final String table;
  private final String audit;
  private final InstantSource clock;

  public DynamoLooks(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
    this.clock = surroundings.clock();
  }

  @Override
  public LookConsent of(CompanyId company) {
    var now = clock.instant();
    var items =
        dynamo.beginning(table, PersonItems.companyPk(company), CONSENT).stream()
            .filter(item -> !item.expired(now))
            .toList();
    var consent = items.stream().filter(item -> item.sk().equals(CONSENT)).findFirst();
    return new LookConsent(
        company,
        consent.filter(item -> item.flag(STANDING)).isPresent(),
        consent.map(item -> item.number(VERSION, 0)).orElse(0L),
        items.stream()
            .filter(item -> item.sk().startsWith(REQUEST))
            .map(item -> request(company, item))
            .sorted(Comparator.comparing(LookRequest::at).reversed())
            .toList(),
        items.stream()
            .filter(item -> item.sk().startsWith(LOOK))
            .map(item -> look(company, item))
            .sorted(Comparator.comparing(Look::startedAt).reversed())
            .toList());
  }

  @Override
  public Optional<LookRequest> request(CompanyId company, String id) {
    return dynamo
        .get(table, PersonItems.companyPk(company), REQUEST + id)
        .filter(item -> !item.expired(clock.instant()))
        .map(item -> request(company, item));
  }

  @Override
  public boolean keep(CompanyId company, boolean standing, long version, Deed deed) {
    return new Transaction(dynamo, table)
        .putNext(
            Item.of("lookConsent", PersonItems.companyPk(company), CONSENT)
                .with(STANDING, standing)
                .with(VERSION, version + 1),
            version)
        .leave(audit, deed)
        .commit();
  }

  @Override
  public void ask(LookRequest request, Deed deed) {
    var unused = new Transaction(dynamo, table).putNew(item(request)).leave(audit, deed).commit();
  }

  @Override
  public boolean answer(LookRequest before, LookRequest after, Deed deed) {
    return new Transaction(dynamo, table)
        .put(
            item(after), ANSWER + " = :before", Map.of(":before", Item.text(word(before.answer()))))
        .leave(audit, deed)
        .commit();
  }

  @Override
  public boolean begin(Look look, @Nullable LookRequest used, Deed deed) {
    var transaction = new Transaction(dynamo, table);
    if (used == null) {
      transaction.check(
          Item.key(PersonItems.companyPk(look.company()), CONSENT),
          STANDING + " = :yes",
          Map.of(":yes", AttributeValue.fromBool(true)));
    } else {
      transaction.put(
          item(used.used()),
          ANSWER + " = :before",
          Map.of(":before", Item.text(word(used.answer()))));
    }
    return transaction
        .putNew(item(look))
        .update(
            SessionItems.key(look.by(), look.session()),
            "SET %s = :company, %s = :startedAt, %s = :endsAt"
                .formatted(
                    SessionItems.LOOK_COMPANY,
                    SessionItems.LOOK_STARTED_AT,
                    SessionItems.LOOK_ENDS_AT),
            "attribute_exists(pk) AND attribute_not_exists(%s)"
                .formatted(SessionItems.LOOK_COMPANY),
            Map.of(
                ":company", Item.text(look.company().value()),
                ":startedAt", Item.text(look.startedAt().toString()),
                ":endsAt", Item.text(look.endsAt().toString())))
        .leave(audit, deed)
        .commit();
  }

  @Override
  public boolean end(Look look, Instant at, Deed deed) {
    var transaction =
        new Transaction(dynamo, table)
            .update(
                SessionItems.key(look.by(), look.session()),
                "REMOVE %s, %s, %s"
                    .formatted(
                        SessionItems.LOOK_COMPANY,
                        SessionItems.LOOK_STARTED_AT,
                        SessionItems.LOOK_ENDS_AT),
                SessionItems.LOOK_STARTED_AT + " = :startedAt",
                Map.of(":startedAt", Item.text(look.startedAt().toString())));
    if (look.isRunning(at)) {
      transaction.put(item(look.ended(at)), "attribute_exists(pk)", Map.of());
    }
    return transaction.leave(audit, deed).commit();
  }

  @Override
  public void cutShort(Look look, Instant at) {
    var ended = Item.text(Item.sortable(at));
    var started = Item.text(look.startedAt().toString());
    var unusedSession =
        dynamo.update(
            UpdateItemRequest.builder()
                .tableName(table)
                .key(SessionItems.key(look.by(), look.session()))
                .updateExpression("SET " + SessionItems.LOOK_ENDS_AT + " = :at")
                .conditionExpression(SessionItems.LOOK_STARTED_AT + " = :startedAt")
                .expressionAttributeValues(Map.of(":at", ended, ":startedAt", started))
                .build());
    var unusedLook =
        dynamo.update(
            UpdateItemRequest.builder()
                .tableName(table)
                .key(Item.key(PersonItems.companyPk(look.company()), sk(look)))
                .updateExpression("SET endsAt = :at")
                .conditionExpression("attribute_exists(pk) AND endsAt > :at")
                .expressionAttributeValues(Map.of(":at", ended))
                .build());
  }

  private static Item item(LookRequest request) {
    return Item.of("lookRequest", PersonItems.companyPk(request.company()), REQUEST + request.id())
        .with(BY, request.by().value())
        .with(AT, request.at())
        .with(REASON, request.reason())
        .with(ANSWER, word(request.answer()))
        .with(
            ANSWERED_BY, Optional.ofNullable(request.answeredBy()).map(UserId::value).orElse(null))
        .with(ANSWERED_AT, request.answeredAt())
        .expiring(request.at().plus(KEPT));
  }

  private static LookRequest request(CompanyId company, Item item) {
    return new LookRequest(
        item.sk().substring(REQUEST.length()),
        company,
        new UserId(item.required(BY)),
        item.required(REASON),
        item.instant(AT).orElseThrow(),
        LookRequest.Answer.valueOf(item.required(ANSWER).toUpperCase(Locale.ROOT)),
        item.find(ANSWERED_BY).map(UserId::new).orElse(null),
        item.instant(ANSWERED_AT).orElse(null));
  }

  private static String word(LookRequest.Answer answer) {
    return answer.name().toLowerCase(Locale.ROOT);
  }

  private static Item item(Look look) {
    return Item.of("look", PersonItems.companyPk(look.company()), sk(look))
        .with(BY, look.by().value())
        .with(SESSION, look.session())
        .with(STARTED_AT, look.startedAt())
        .with(ENDS_AT, Item.sortable(look.endsAt()))
        .expiring(look.startedAt().plus(KEPT));
  }

  private static String sk(Look look) {
    return LOOK + Item.sortable(look.startedAt()) + "#" + look.session();
  }

  private static Look look(CompanyId company, Item item) {
    return new Look(
        company,
        new UserId(item.required(BY)),
        item.required(SESSION),
        item.instant(STARTED_AT).orElseThrow(),
        item.instant(ENDS_AT).orElseThrow());
  }
}
