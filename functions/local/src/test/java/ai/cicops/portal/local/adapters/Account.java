package ai.cicops.portal.local.adapters;

import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The account that adapters are tested in: the embedded one, or another that is lent for a while.
 * Both have what {@code template.yaml} deploys.
 *
 * @param environment of the functions, all in one
 * @param emptying leaves tables and buckets without content
 */
public record Account(Map<String, String> environment, DynamoDbClient dynamo, Runnable emptying) {
  private static final AttributeValue NONE = AttributeValue.fromM(Map.of());
  private static @Nullable Account lent;

  /** Until it is given back with null. */
  public static void lend(@Nullable Account account) {
    lent = account;
  }

  public static Account emptied() {
    var account = lent == null ? embedded() : lent;
    account.emptying.run();
    return account;
  }

  private static Account embedded() {
    var aws = EmbeddedAws.here();
    return new Account(aws.environment(), aws.dynamo(), aws::empty);
  }

  /** What a function or an adapter finds around it in a test: random by a fixed seed. */
  public Surroundings surroundings(InstantSource time) {
    return new Surroundings(environment, time, new Random(7));
  }

  public Surroundings surroundings() {
    return surroundings(Surroundings.ofProcess().clock());
  }

  public Dynamo tables() {
    return new Dynamo(surroundings());
  }

  /** A fact of each event of this type in the outbox. */
  List<String> outbox(String detailType, String fact) {
    var table = Objects.requireNonNull(environment.get("TABLE_PORTAL"));
    return dynamo.scan(request -> request.tableName(table).consistentRead(true)).items().stream()
        .filter(item -> AttributeValue.fromS(detailType).equals(item.get("detailType")))
        .map(item ->
            String.valueOf(item.getOrDefault("detail", NONE).m().getOrDefault(fact, NONE).s()))
        .toList();
  }
}
