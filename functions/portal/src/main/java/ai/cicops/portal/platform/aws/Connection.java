package ai.cicops.portal.platform.aws;

import java.time.Duration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** The one connection of a process to AWS, or the one that plays it. */
public final class Connection {
  private static final ScopedValue<SdkHttpClient> PLAYED = ScopedValue.newInstance();
  private static final Duration TO_CONNECT = Duration.ofSeconds(2);
  private static final Duration BETWEEN_BYTES = Duration.ofSeconds(4);

  private Connection() {}

  private static final class Holder {
    static final SdkHttpClient HTTP =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(TO_CONNECT)
            .socketTimeout(BETWEEN_BYTES)
            .build();
  }

  static SdkHttpClient http() {
    return isPlayed() ? PLAYED.get() : Holder.HTTP;
  }

  static boolean isPlayed() {
    return PLAYED.isBound();
  }

  /** Clients that are made while this runs speak to the wire given, and keep to it. */
  public static void playedBy(SdkHttpClient wire, Runnable play) {
    ScopedValue.where(PLAYED, wire).run(play);
  }
}
