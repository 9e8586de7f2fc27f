package ai.cicops.portal.platform.lambda;

import ai.cicops.portal.platform.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refusal on its way out; the edge adds the request id.
 *
 * @param shown what comes with it, such as the newest version of what was to be changed
 */
public record Problem(
    ErrorCode code, @Nullable String field, String detail, Map<String, Object> shown) {
  public Problem {
    shown = Map.copyOf(shown);
  }

  public Problem(ErrorCode code, @Nullable String field, String detail) {
    this(code, field, detail, Map.of());
  }

  /** The RFC 9457 body; {@code field} is there when one field is meant. */
  Map<String, Object> body(String requestId) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "about:blank");
    body.put("title", title());
    body.put("status", code.status());
    body.put("detail", detail);
    body.put("code", code.code());
    body.put("requestId", requestId);
    if (field != null) {
      body.put("field", field);
    }
    body.putAll(shown);
    return body;
  }

  private String title() {
    return code.name().charAt(0) + code.code().substring(1).replace('_', ' ');
  }
}
