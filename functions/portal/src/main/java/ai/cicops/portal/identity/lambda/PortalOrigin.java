package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.platform.lambda.HttpRequest;
import java.net.URI;
import java.util.Set;

/**
 * Whether a request comes from the portal's own pages: browsers send {@code Origin} with every
 * state change, and when it is sent it must be that of {@code PORTAL_URL}. The names of the own
 * machine count as one.
 */
record PortalOrigin(String scheme, String host, int port) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  static PortalOrigin of(URI uri) {
    var host = uri.getHost();
    int port = uri.getPort();
    return new PortalOrigin(
        uri.getScheme(),
        LOOPBACK.contains(host) ? "localhost" : host,
        port >= 0 ? port : uri.getScheme().equals("https") ? 443 : 80);
  }

  boolean accepts(HttpRequest request) {
    return request.header("origin").map(this::is).orElse(true);
  }

  boolean secure() {
    return scheme.equals("https");
  }

  private boolean is(String origin) {
    try {
      var uri = URI.create(origin);
      return uri.getScheme() != null
          && uri.getHost() != null
          && uri.getRawPath().isEmpty()
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null
          && uri.getRawUserInfo() == null
          && equals(of(uri));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
