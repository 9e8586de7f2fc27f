package ai.cicops.portal.platform.aws;

import ai.cicops.portal.platform.Settings;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.presigner.SdkPresigner;
import software.amazon.awssdk.regions.Region;

/**
 * Where a service of AWS is reached.
 *
 * @param address null for AWS's own
 */
public record AwsEndpoint(Region region, @Nullable URI address) {
  /** Lambda says them in the environment; all the other places are only looked at without that. */
  private static final AwsCredentialsProvider CREDENTIALS =
      AwsCredentialsProviderChain.of(
          EnvironmentVariableCredentialsProvider.create(),
          DefaultCredentialsProvider.builder().build());

  /** A first call loads a thousand classes, which takes its time on a small share of a core. */
  private static final Duration FOR_REHEARSALS = Duration.ofMinutes(2);

  /**
   * {@code AWS_ENDPOINT_URL_<service>} comes before {@code AWS_ENDPOINT_URL}.
   *
   * @param settings gets to know what is wrong; the caller checks it
   * @param service such as {@code DYNAMODB}
   */
  public static AwsEndpoint read(Settings settings, String service) {
    var address =
        settings
            .optionalUri("AWS_ENDPOINT_URL_" + service)
            .or(() -> settings.optionalUri("AWS_ENDPOINT_URL"));
    return new AwsEndpoint(
        Region.of(settings.text("AWS_REGION", "us-east-1")), address.orElse(null));
  }

  /**
   * A client over the connection of this process.
   *
   * @param patience for a call with all its attempts; after that it is a fault of the service
   */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(
      B builder, Duration patience) {
    var ready =
        builder
            .httpClient(Connection.http())
            .overrideConfiguration(
                set -> set.apiCallTimeout(Connection.isPlayed() ? FOR_REHEARSALS : patience))
            .credentialsProvider(CREDENTIALS)
            .region(region);
    return address == null ? ready.build() : ready.endpointOverride(address).build();
  }

  public <B extends SdkPresigner.Builder> B presigner(B builder) {
    builder.region(region);
    if (address != null) {
      builder.endpointOverride(address);
    }
    return builder;
  }
}
