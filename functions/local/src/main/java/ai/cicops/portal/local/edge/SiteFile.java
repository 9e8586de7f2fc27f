package ai.cicops.portal.local.edge;

import java.util.Map;

/**
 * How a file of the web app is served: a file whose name holds the hash of its content for ever,
 * all else asked for again.
 *
 * @param contentType with its character set, where it is text
 */
public record SiteFile(String contentType, String cacheControl) {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("map", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("yaml", "application/yaml; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  /**
   * @param path from the root of the site, such as {@code assets/index-CHv8GGuU.js}
   */
  public static SiteFile of(String path) {
    var ending = path.substring(path.lastIndexOf('.') + 1);
    return new SiteFile(
        TYPES.getOrDefault(ending, "application/octet-stream"),
        neverChanges(path) ? "public, max-age=31536000, immutable" : "no-cache");
  }

  public static boolean neverChanges(String path) {
    return path.startsWith("assets/");
  }

  boolean isText() {
    return contentType.contains("text")
        || contentType.contains("json")
        || contentType.contains("svg")
        || contentType.contains("yaml");
  }
}
