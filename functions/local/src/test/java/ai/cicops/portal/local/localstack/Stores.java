package ai.cicops.portal.local.localstack;

import ai.cicops.portal.local.adapters.Account;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Tables and buckets in LocalStack.
 *
 * @param environment as functions have it, with the addresses of LocalStack
 */
record Stores(Map<String, String> environment, DynamoDbClient dynamo, S3Client s3) {
  static Stores in(URI address, Map<String, String> environment) {
    var here = new HashMap<>(environment);
    here.put("AWS_REGION", "us-east-1");
    here.put("AWS_ENDPOINT_URL", address.toString());
    return new Stores(
        Map.copyOf(here),
        DynamoDbClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(address)
            .region(Region.US_EAST_1)
            .build(),
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(address)
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .build());
  }

  Account account() {
    return new Account(environment, dynamo, this::empty);
  }

  /** Item by item: a table made anew takes much longer here. */
  private void empty() {
    named("TABLE_").forEach(this::emptyTable);
    named("BUCKET_").forEach(this::emptyBucket);
  }

  private List<String> named(String prefix) {
    return environment.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void emptyTable(String table) {
    dynamo
        .scanPaginator(request -> request.tableName(table).consistentRead(true))
        .items()
        .forEach(item -> {
          var key =
              item.entrySet().stream()
                  .filter(attribute -> List.of("pk", "sk").contains(attribute.getKey()))
                  .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
          dynamo.deleteItem(request -> request.tableName(table).key(key));
        });
  }

  private void emptyBucket(String bucket) {
    s3.listObjectsV2Paginator(request -> request.bucket(bucket))
        .contents()
        .forEach(object -> s3.deleteObject(request -> request.bucket(bucket).key(object.key())));
  }
}
