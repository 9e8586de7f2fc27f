package ai.cicops.portal.audio.sftp;

import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Settings;
import java.net.URI;

/**
 * Where the shelf is and how its server is known.
 *
 * @param root absolute, or {@code .} for the account's own folder
 */
public record SftpSettings(
    String user, String host, int port, String root, Secret password, HostKeys hostKeys) {
  private static final int SSH_PORT = 22;

  /**
   * Reads {@code RECORDINGS_SFTP_URL} ({@code sftp://user@host:port/root}), {@code
   * RECORDINGS_SFTP_PASSWORD} and {@code RECORDINGS_SFTP_HOST_KEY}; notes what is wrong.
   */
  public static SftpSettings read(Settings settings) {
    var url = settings.uri("RECORDINGS_SFTP_URL");
    var password = settings.secret("RECORDINGS_SFTP_PASSWORD");
    var keys = settings.text("RECORDINGS_SFTP_HOST_KEY");
    if (url.getHost() != null && !isComplete(url)) {
      settings.problem("RECORDINGS_SFTP_URL is malformed; it must be sftp://user@host:port/root.");
    }
    var hostKeys = HostKeys.of(keys);
    if (!keys.isEmpty() && hostKeys.isEmpty()) {
      settings.problem(
          "RECORDINGS_SFTP_HOST_KEY is malformed; it must be a fingerprint such as SHA256:… or a"
              + " public key such as ssh-ed25519 AAAA….");
    }
    return new SftpSettings(
        url.getUserInfo() == null ? "" : url.getUserInfo(),
        url.getHost() == null ? "" : url.getHost(),
        url.getPort() < 0 ? SSH_PORT : url.getPort(),
        root(url),
        password,
        hostKeys);
  }

  private static boolean isComplete(URI url) {
    return url.getScheme().equals("sftp")
        && url.getUserInfo() != null
        && !url.getUserInfo().isEmpty()
        && !url.getUserInfo().contains(":");
  }

  private static String root(URI url) {
    var path = url.getPath();
    if (path == null || path.isEmpty()) {
      return ".";
    }
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** A path below the root as the server wants it. */
  String absolute(String path) {
    if (path.isEmpty()) {
      return root;
    }
    return root.endsWith("/") ? root + path : root + "/" + path;
  }
}
