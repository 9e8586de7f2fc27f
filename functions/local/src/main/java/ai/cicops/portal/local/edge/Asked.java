package ai.cicops.portal.local.edge;

import java.util.List;
import java.util.Map;

/**
 * A request as it reached the edge.
 *
 * @param path decoded
 * @param headers by lower-case name, several of one name joined by a comma
 * @param viewer address and port of who asked, as CloudFront writes them
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Asked(
    String method,
    String path,
    String rawQuery,
    Map<String, String> headers,
    List<String> cookies,
    byte[] body,
    String viewer,
    String requestId) {
  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  String viewerAddress() {
    return viewer.substring(0, viewer.lastIndexOf(':'));
  }
}
