package ai.cicops.portal.platform.s3;

import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.Unavailable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.GetObjectPresignRequest;

/**
 * The one S3 client of a function, made at its first use. Path-style on every platform, for the
 * site's headers name host and bucket. A key that is taken keeps what it has, one that is not there
 * is empty, an outage is {@link Unavailable}, all else a fault.
 */
public final class S3 {
  private static final int KEY_TAKEN = 412;
  private static final int BEING_WRITTEN = 409;
  private static final int ATTEMPTS = 3;

  private final @Nullable URI endpoint;
  private final Region region;
  private @Nullable S3Client client;
  private @Nullable S3Presigner presigner;

  public S3(Surroundings surroundings) {
    var settings = surroundings.settings();
    this.endpoint =
        settings
            .optionalUri("AWS_ENDPOINT_URL_S3")
            .or(() -> settings.optionalUri("AWS_ENDPOINT_URL"))
            .orElse(null);
    this.region = Region.of(settings.text("AWS_REGION", "us-east-1"));
    settings.check();
  }

  /**
   * Puts an object, unless something lies under its key. Nobody learns which of the two it was: S3
   * refuses the key also when the answer to a first attempt was lost and the client came again, and
   * then it is this very object that lies there.
   */
  public void putOnce(PutObjectRequest request, RequestBody body) {
    var conditional = request.toBuilder().ifNoneMatch("*").build();
    try {
      var unused = call(client -> client.putObject(conditional, body));
    } catch (S3Exception refused) {
      if (refused.statusCode() != KEY_TAKEN) {
        throw refused;
      }
    }
  }

  /** What lies under a key, through a transformer such as {@link ResponseTransformer#toBytes}. */
  public <T> Optional<T> get(
      String bucket, String key, ResponseTransformer<GetObjectResponse, T> transformer) {
    try {
      return Optional.of(
          call(
              client -> client.getObject(request -> request.bucket(bucket).key(key), transformer)));
    } catch (NoSuchKeyException absent) {
      return Optional.empty();
    }
  }

  public Optional<byte[]> bytes(String bucket, String key) {
    return get(bucket, key, ResponseTransformer.toBytes()).map(ResponseBytes::asByteArray);
  }

  /** An address under which anybody can get an object until it runs out. */
  public URI link(GetObjectPresignRequest request) {
    return URI.create(presigner().presignGetObject(request).url().toString());
  }

  /**
   * Any other request. The SDK asks whether a body may come, so that a key that is taken costs
   * none; a connection that ends over this question it neither tries again nor calls a fault of the
   * net.
   */
  public <T> T call(Function<S3Client, T> call) {
    for (int attempt = 1; ; attempt++) {
      try {
        return call.apply(client());
      } catch (UncheckedIOException hungUp) {
        if (attempt == ATTEMPTS) {
          throw new Unavailable("s3", hungUp);
        }
      } catch (SdkClientException unreachable) {
        throw new Unavailable("s3", unreachable);
      } catch (S3Exception fault) {
        if (fault.isThrottlingException()
            || fault.statusCode() >= 500
            || fault.statusCode() == BEING_WRITTEN) {
          throw new Unavailable("s3", fault);
        }
        throw fault;
      }
    }
  }

  /**
   * Bodies go as they are: a server that answers before the last frame of a chunked one hangs up.
   */
  private synchronized S3Client client() {
    if (client == null) {
      var builder =
          S3Client.builder()
              .httpClientBuilder(UrlConnectionHttpClient.builder())
              .serviceConfiguration(set -> set.chunkedEncodingEnabled(false))
              .forcePathStyle(true)
              .region(region);
      client = endpoint == null ? builder.build() : builder.endpointOverride(endpoint).build();
    }
    return client;
  }

  private synchronized S3Presigner presigner() {
    if (presigner == null) {
      var builder =
          S3Presigner.builder()
              .serviceConfiguration(S3Configuration.builder().pathStyleAccessEnabled(true).build())
              .region(region);
      presigner = endpoint == null ? builder.build() : builder.endpointOverride(endpoint).build();
    }
    return presigner;
  }
}
