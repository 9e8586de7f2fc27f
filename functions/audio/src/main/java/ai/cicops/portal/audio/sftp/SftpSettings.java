package ai.cicops.portal.audio.sftp;

import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

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
    var address = settings.text("RECORDINGS_SFTP_URL");
    var password = settings.secret("RECORDINGS_SFTP_PASSWORD");
    var keys = settings.text("RECORDINGS_SFTP_HOST_KEY");
    var url = url(address);
    if (!address.isEmpty() && url.isEmpty()) {
      settings.problem("RECORDINGS_SFTP_URL is malformed; it must be sftp://user@host:port/root.");
    }
    var hostKeys = HostKeys.of(keys);
    if (!keys.isEmpty() && hostKeys.isEmpty()) {
      settings.problem(
          "RECORDINGS_SFTP_HOST_KEY is malformed; it must be a fingerprint such as SHA256:… or a"
              + " public key such as ssh-ed25519 AAAA….");
    }
    return new SftpSettings(
        url.map(URI::getUserInfo).orElse(""),
        url.map(URI::getHost).orElse(""),
        url.map(URI::getPort).filter(port -> port > 0).orElse(SSH_PORT),
        url.map(SftpSettings::root).orElse("."),
        password,
        hostKeys);
  }

  private static Optional<URI> url(String address) {
    try {
      var url = new URI(address);
      boolean complete =
          "sftp".equals(url.getScheme())
              && url.getHost() != null
              && url.getUserInfo() != null
              && !url.getUserInfo().isEmpty()
              && !url.getUserInfo().contains(":");
      return complete ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
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
