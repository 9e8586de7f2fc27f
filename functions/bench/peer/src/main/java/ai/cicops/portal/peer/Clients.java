package ai.cicops.portal.peer;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The SDK's client as it comes: whatever HTTP client is on the class path. */
@Factory
final class Clients {
  @Singleton
  DynamoDbClient dynamo() {
    return DynamoDbClient.create();
  }
}
