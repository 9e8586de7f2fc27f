package ai.cicops.portal.local.aws;

import ai.cicops.portal.platform.Secret;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/**
 * The key that the embedded servers know. It opens nothing but this machine's own data on the
 * loopback interface, so that it need not be a secret.
 */
public final class LocalCredentials {
  static final Region REGION = Region.US_EAST_1;
  public static final String ID = "PORTALLOCALKEY";
  public static final Secret KEY = Secret.of("portal-local-signing-key");
  static final StaticCredentialsProvider PROVIDER =
      StaticCredentialsProvider.create(AwsBasicCredentials.create(ID, KEY.reveal()));

  private LocalCredentials() {}

  /** The functions' clients look here before any profile or key of the machine. */
  public static void give() {
    System.setProperty("aws.accessKeyId", ID);
    System.setProperty("aws.secretAccessKey", KEY.reveal());
    System.setProperty("aws.region", REGION.id());
  }
}
