package ai.cicops.portal.local.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What the health check says before the first load is far enough. */
final class LoadingBody {
  private LoadingBody() {}

  static byte[] of(String detail) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("status", "loading")
        .put("detail", detail)
        .toString()
        .getBytes(UTF_8);
  }
}
