package ai.cicops.portal.platform.lambda;

import ai.cicops.portal.platform.ErrorCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A refusal on its way out; the edge adds the request id. */
public record Problem(ErrorCode code, @Nullable String field, String detail) {

  /** The RFC 9457 body. */
  @Serdeable.Serializable
  record Body(
      String type,
      String title,
      int status,
      String detail,
      String code,
      String requestId,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String field) {}

  Body body(String requestId) {
    return new Body("about:blank", title(), code.status(), detail, code.code(), requestId, field);
  }

  private String title() {
    return code.name().charAt(0) + code.code().substring(1).replace('_', ' ');
  }
}
