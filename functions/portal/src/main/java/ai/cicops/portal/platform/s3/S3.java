package ai.cicops.portal.platform.s3;

import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.Unavailable;
import ai.cicops.portal.platform.aws.AwsEndpoint;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
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

  /** For whatever size: a connection on which nothing moves ends sooner. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Less than a request function has, so that a person hears that the portal is away. */
  private static final Duration PATIENCE_FOR_LITTLE = Duration.ofSeconds(8);

  private final AwsEndpoint endpoint;
  private @Nullable S3Client client;
  private @Nullable S3Presigner presigner;

  public S3(Surroundings surroundings) {
    var settings = surroundings.settings();
    this.endpoint = AwsEndpoint.read(settings, "S3");
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
    return get(GetObjectRequest.builder().bucket(bucket).key(key).build(), transformer);
  }

  /** Something small, for somebody who waits. */
  public Optional<byte[]> bytes(String bucket, String key) {
    var request =
        GetObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .overrideConfiguration(set -> set.apiCallTimeout(PATIENCE_FOR_LITTLE))
            .build();
    return get(request, ResponseTransformer.toBytes()).map(ResponseBytes::asByteArray);
  }

  private <T> Optional<T> get(
      GetObjectRequest request, ResponseTransformer<GetObjectResponse, T> transformer) {
    try {
      return Optional.of(call(client -> client.getObject(request, transformer)));
    } catch (NoSuchKeyException absent) {
      return Optional.empty();
    }
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
      client =
          endpoint.client(
              S3Client.builder()
                  .serviceConfiguration(set -> set.chunkedEncodingEnabled(false))
                  .forcePathStyle(true),
              PATIENCE);
    }
    return client;
  }

  private synchronized S3Presigner presigner() {
    if (presigner == null) {
      presigner =
          endpoint
              .presigner(
                  S3Presigner.builder()
                      .serviceConfiguration(
                          S3Configuration.builder().pathStyleAccessEnabled(true).build()))
              .build();
    }
    return presigner;
  }
}
