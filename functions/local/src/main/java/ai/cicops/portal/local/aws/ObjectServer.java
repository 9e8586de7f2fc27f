package ai.cicops.portal.local.aws;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;

/** An S3 server in this process: path style, signatures checked, presigned links with Range. */
final class ObjectServer implements AutoCloseable {
  private final S3Proxy server;
  private final URI address;
  private final S3Client client;

  ObjectServer(@Nullable Path folder) {
    BlobStore store =
        folder == null
            ? new TransientNio2BlobStore()
            : new FilesystemNio2BlobStore(folder.toString());
    server =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(
                AuthenticationType.AWS_V4, LocalCredentials.ID, LocalCredentials.KEY.reveal())
            .jettyMaxThreads(32)
            .build();
    try {
      server.start();
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
    address = URI.create("http://127.0.0.1:" + server.getPort());
    client =
        S3Client.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(address)
            .forcePathStyle(true)
            .region(LocalCredentials.REGION)
            .credentialsProvider(LocalCredentials.PROVIDER)
            .build();
  }

  URI address() {
    return address;
  }

  S3Client client() {
    return client;
  }

  void create(List<String> buckets) {
    var there = client.listBuckets().buckets().stream().map(Bucket::name).toList();
    buckets.stream()
        .filter(bucket -> !there.contains(bucket))
        .forEach(bucket -> client.createBucket(request -> request.bucket(bucket)));
  }

  void empty(List<String> buckets) {
    for (var bucket : buckets) {
      client
          .listObjectsV2Paginator(request -> request.bucket(bucket))
          .contents()
          .forEach(
              object -> client.deleteObject(request -> request.bucket(bucket).key(object.key())));
    }
  }

  @Override
  public void close() {
    client.close();
    try {
      server.stop();
    } catch (Exception fault) {
      throw new IllegalStateException(fault);
    }
  }
}
