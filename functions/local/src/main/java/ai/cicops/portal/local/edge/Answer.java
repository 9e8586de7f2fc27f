package ai.cicops.portal.local.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.platform.ErrorCode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What goes back to the browser, before CloudFront's own headers. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Answer(int status, Map<String, String> headers, List<String> cookies, byte[] body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Answer of(int status, String contentType, byte[] body) {
    return new Answer(
        status, Map.of("content-type", contentType, "cache-control", "no-store"), List.of(), body);
  }

  static Answer json(int status, JsonNode body) {
    return of(status, "application/json", body.toString().getBytes(UTF_8));
  }

  /** As a function would say it. */
  static Answer refused(ErrorCode code, String requestId) {
    return problem(code.status(), code.code(), code.sentence(), requestId);
  }

  /** A refusal that comes before any function: RFC 9457 with code and request id. */
  static Answer problem(int status, String code, String detail, String requestId) {
    var body =
        JSON.createObjectNode()
            .put("type", "about:blank")
            .put(
                "title",
                code.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                    + code.substring(1).replace('_', ' '))
            .put("status", status)
            .put("detail", detail)
            .put("code", code)
            .put("requestId", requestId);
    return of(status, "application/problem+json", body.toString().getBytes(UTF_8))
        .with("x-request-id", requestId);
  }

  Answer with(String name, String value) {
    var more = new TreeMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, cookies, body);
  }
}
