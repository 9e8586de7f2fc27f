package ai.cicops.portal.local.iam;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import ai.cicops.portal.local.template.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;

/**
 * The actions and resources that the SDK's requests need, by the Service Authorization Reference.
 * Whoever makes the functions use another operation adds it here.
 */
final class NeededAccess {
  /** {@code pk = :pk}, also with the attribute behind a {@code #name}. */
  private static final Pattern EQUALITY = Pattern.compile("(#?\\w+)\\s*=\\s*(:\\w+)");

  /** Of the mail's own headers, which SES obeys. */
  private static final Pattern CONFIGURATION_SET =
      Pattern.compile("(?im)^X-SES-CONFIGURATION-SET: *(\\S+)");

  private static final String ACCOUNT = ":us-east-1:000000000000:";

  private final Map<String, Table> tables = new HashMap<>();

  NeededAccess(List<Table> tables) {
    tables.forEach(table -> this.tables.put(table.name(), table));
  }

  /** All of what it needs; nothing when the operation is not known. */
  List<Access> of(SdkRequest request) {
    return switch (request) {
      case GetItemRequest get -> List.of(item("GetItem", get.tableName(), get.key()));
      case BatchGetItemRequest several ->
          several.requestItems().entrySet().stream()
              .flatMap(ofTable ->
                  ofTable.getValue().keys().stream()
                      .map(key -> item("BatchGetItem", ofTable.getKey(), key)))
              .distinct()
              .toList();
      case PutItemRequest put -> List.of(item("PutItem", put.tableName(), put.item()));
      case UpdateItemRequest update ->
          List.of(item("UpdateItem", update.tableName(), update.key()));
      case DeleteItemRequest delete ->
          List.of(item("DeleteItem", delete.tableName(), delete.key()));
      case QueryRequest query -> List.of(query(query));
      case TransactWriteItemsRequest all ->
          all.transactItems().stream().flatMap(this::element).toList();
      case GetObjectRequest get ->
          List.of(new Access("s3:GetObject", object(get.bucket(), get.key())));
      case PutObjectRequest put ->
          List.of(new Access("s3:PutObject", object(put.bucket(), put.key())));
      case DeleteObjectsRequest several ->
          several.delete().objects().stream()
              .map(each -> new Access("s3:DeleteObject", object(several.bucket(), each.key())))
              .toList();
      case ListObjectsV2Request list -> List.of(new Access("s3:ListBucket", bucket(list.bucket())));
      case CreateMultipartUploadRequest begin ->
          List.of(new Access("s3:PutObject", object(begin.bucket(), begin.key())));
      case UploadPartRequest part ->
          List.of(new Access("s3:PutObject", object(part.bucket(), part.key())));
      case CompleteMultipartUploadRequest whole ->
          List.of(new Access("s3:PutObject", object(whole.bucket(), whole.key())));
      case PutEventsRequest events ->
          events.entries().stream()
              .map(entry -> arn("events", "event-bus/" + entry.eventBusName()))
              .distinct()
              .map(bus -> new Access("events:PutEvents", bus))
              .toList();
      case SendRawEmailRequest mail -> mail(mail);
      default -> List.of();
    };
  }

  /** A transaction has no action of its own. */
  private Stream<Access> element(TransactWriteItem element) {
    var put = element.put();
    var update = element.update();
    var delete = element.delete();
    var check = element.conditionCheck();
    return Stream.<@Nullable Access>of(
            put == null ? null : item("PutItem", put.tableName(), put.item()),
            update == null ? null : item("UpdateItem", update.tableName(), update.key()),
            delete == null ? null : item("DeleteItem", delete.tableName(), delete.key()),
            check == null ? null : item("ConditionCheckItem", check.tableName(), check.key()))
        .mapMulti((access, accesses) -> {
          if (access != null) {
            accesses.accept(access);
          }
        });
  }

  private Access item(String action, String name, Map<String, AttributeValue> attributes) {
    var table = table(name);
    return new Access(
        "dynamodb:" + action, table.arn(), text(attributes.get(table.key().hash()), action));
  }

  /** Of an index the policy names the ARN, and its leading key is the index's own. */
  private Access query(QueryRequest query) {
    var table = table(query.tableName());
    var index = query.indexName();
    if (index == null) {
      return new Access("dynamodb:Query", table.arn(), partition(query, table.key().hash()));
    }
    var hash =
        table.indexes().stream()
            .filter(each -> each.name().equals(index))
            .map(each -> each.key().hash())
            .findFirst()
            .orElse("");
    return new Access("dynamodb:Query", table.arn() + "/index/" + index, partition(query, hash));
  }

  private static String partition(QueryRequest query, String hash) {
    return EQUALITY
        .matcher(query.keyConditionExpression())
        .results()
        .filter(found ->
            query
                .expressionAttributeNames()
                .getOrDefault(found.group(1), found.group(1))
                .equals(hash))
        .map(found -> text(query.expressionAttributeValues().get(found.group(2)), "Query"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("a query without a partition: " + query));
  }

  private static String text(@Nullable AttributeValue key, String action) {
    if (key == null || key.s() == null) {
      throw new IllegalArgumentException(action + " without a partition key");
    }
    return key.s();
  }

  private Table table(String name) {
    var table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException("the template has no table " + name);
    }
    return table;
  }

  /** The identity is the sender's domain; a configuration set counts when the mail names it. */
  private static List<Access> mail(SendRawEmailRequest mail) {
    var domain = mail.source().replaceFirst(".*@", "").replace(">", "");
    var identity = new Access("ses:SendRawEmail", arn("ses", "identity/" + domain));
    var named = CONFIGURATION_SET.matcher(mail.rawMessage().data().asString(ISO_8859_1));
    return named.find()
        ? List.of(
            identity,
            new Access("ses:SendRawEmail", arn("ses", "configuration-set/" + named.group(1))))
        : List.of(identity);
  }

  static String bucket(String name) {
    return "arn:aws:s3:::" + name;
  }

  private static String object(String bucket, String key) {
    return bucket(bucket) + "/" + key;
  }

  private static String arn(String service, String resource) {
    return "arn:aws:" + service + ACCOUNT + resource;
  }
}
