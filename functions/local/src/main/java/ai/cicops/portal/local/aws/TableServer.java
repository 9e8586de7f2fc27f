package ai.cicops.portal.local.aws;

import ai.cicops.portal.local.template.Table;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local in this process, in memory or in a folder, without telemetry. */
final class TableServer implements AutoCloseable {
  private final LocalDynamoDBServerHandler handler;
  private final Loopback server;
  private final DynamoDbClient client;

  TableServer(@Nullable Path folder) {
    try {
      var database =
          new LocalDynamoDBRequestHandler(
              0, folder == null, folder == null ? null : folder.toString(), true, false);
      handler = new LocalDynamoDBServerHandler(database, null);
    } catch (RuntimeException fault) {
      throw fault;
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
    server = new Loopback(new ContextHandler(handler));
    client =
        DynamoDbClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(address())
            .region(LocalCredentials.REGION)
            .credentialsProvider(LocalCredentials.PROVIDER)
            .build();
  }

  URI address() {
    return server.address();
  }

  DynamoDbClient client() {
    return client;
  }

  DynamoDbStreamsClient streams() {
    return DynamoDbStreamsClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .endpointOverride(address())
        .region(LocalCredentials.REGION)
        .credentialsProvider(LocalCredentials.PROVIDER)
        .build();
  }

  /** Creates the tables that are not there yet. */
  void create(List<Table> tables) {
    var there = client.listTables().tableNames();
    tables.stream()
        .filter(table -> !there.contains(table.name()))
        .forEach(table -> client.createTable(request(table)));
  }

  /** Drops and creates every table: the quickest way to empty one. */
  void empty(List<Table> tables) {
    tables.forEach(table -> client.deleteTable(request -> request.tableName(table.name())));
    create(tables);
  }

  private static CreateTableRequest request(Table table) {
    var request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(schema(table.key()))
            .attributeDefinitions(
                table.attributes().entrySet().stream()
                    .map(attribute ->
                        software.amazon.awssdk.services.dynamodb.model.AttributeDefinition.builder()
                            .attributeName(attribute.getKey())
                            .attributeType(attribute.getValue())
                            .build())
                    .toList());
    if (!table.indexes().isEmpty()) {
      request.globalSecondaryIndexes(table.indexes().stream().map(TableServer::index).toList());
    }
    if (!table.streamView().isEmpty()) {
      request.streamSpecification(
          StreamSpecification.builder()
              .streamEnabled(true)
              .streamViewType(table.streamView())
              .build());
    }
    return request.build();
  }

  private static GlobalSecondaryIndex index(Table.Index index) {
    var projection = Projection.builder().projectionType(index.projection());
    if (!index.projected().isEmpty()) {
      projection.nonKeyAttributes(index.projected());
    }
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(schema(index.key()))
        .projection(projection.build())
        .build();
  }

  private static List<KeySchemaElement> schema(Table.Key key) {
    var hash = KeySchemaElement.builder().attributeName(key.hash()).keyType(KeyType.HASH).build();
    if (key.range().isEmpty()) {
      return List.of(hash);
    }
    return List.of(
        hash, KeySchemaElement.builder().attributeName(key.range()).keyType(KeyType.RANGE).build());
  }

  @Override
  public void close() {
    client.close();
    server.close();
    handler.close();
  }
}
