package ai.cicops.portal.local.adapters;

import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The template's tables for every adapter's contract test, made once. */
final class SharedAws {
  static final LocalAws AWS = LocalAws.inMemory(Template.ofProject());

  private SharedAws() {}

  /** Empty tables. */
  static Surroundings fresh() {
    AWS.empty();
    return AWS.surroundings();
  }

  static Dynamo dynamo(Surroundings surroundings) {
    return new Dynamo(surroundings);
  }

  /** A fact of each event of this type in the outbox. */
  static List<String> outbox(Surroundings surroundings, String detailType, String fact) {
    var table = surroundings.settings().text("TABLE_PORTAL");
    return AWS
        .dynamo()
        .scan(request -> request.tableName(table).consistentRead(true))
        .items()
        .stream()
        .filter(item -> AttributeValue.fromS(detailType).equals(item.get("detailType")))
        .map(item ->
            String.valueOf(item.getOrDefault("detail", NONE).m().getOrDefault(fact, NONE).s()))
        .toList();
  }

  private static final AttributeValue NONE = AttributeValue.fromM(java.util.Map.of());
}
