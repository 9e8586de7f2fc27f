package ai.cicops.portal.platform.lambda;

import ai.cicops.portal.platform.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Malformed input, found by a parser of a {@code lambda} leaf: answered as a 4xx problem with its
 * code and field. Never thrown behind the edge.
 */
public final class InvalidInput extends RuntimeException {
  private final ErrorCode code;
  private final @Nullable String field;

  public InvalidInput(ErrorCode code, @Nullable String field) {
    super(code.code(), null, false, false);
    this.code = code;
    this.field = field;
  }

  public static InvalidInput field(String field) {
    return new InvalidInput(ErrorCode.FIELD_INVALID, field);
  }

  public ErrorCode code() {
    return code;
  }

  public @Nullable String field() {
    return field;
  }
}
