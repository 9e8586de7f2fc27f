package ai.cicops.portal.platform.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
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
    static final SdkHttpClient HTTP = UrlConnectionHttpClient.create(Connection::open);
  }

  /**
   * By the JVM's own TLS, which is loaded when an address first needs it; the builder's client
   * loads one of its own whether it is needed or not.
   */
  private static HttpURLConnection open(URI address) {
    try {
      var connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout((int) TO_CONNECT.toMillis());
      connection.setReadTimeout((int) BETWEEN_BYTES.toMillis());
      return connection;
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
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
