package ai.cicops.portal.five9.soap;

import ai.cicops.portal.five9.WallClock;
import ai.cicops.portal.platform.Secret;
import java.net.URI;
import java.time.Duration;

/**
 * How Five9 is reached.
 *
 * @param url the host, or the whole address of the service
 * @param wallClock of the reports
 * @param patience with one answer, its body included; the time of a long poll comes on top
 */
public record SoapSettings(
    URI url,
    String username,
    Secret password,
    String reportFolder,
    String reportName,
    WallClock wallClock,
    Duration patience) {
  public static final String FOLDER = "Call Log Reports";
  public static final String REPORT = "Call Log";
  public static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String SERVICE = "/wsadmin/v13/AdminWebService";

  /** The address of the service: a bare host gets the path of the last version. */
  URI endpoint() {
    var path = url.getRawPath();
    return path == null || path.isEmpty() || path.equals("/") ? url.resolve(SERVICE) : url;
  }
}
