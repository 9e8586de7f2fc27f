package ai.cicops.portal.platform;

import org.jspecify.annotations.Nullable;

/**
 * A passing fault of another system: throttled, timed out, or broken on its side. Thrown by
 * adapters only; a request answers 503, a schedule or a queue lets it escape so that the platform
 * tries again.
 */
public final class Unavailable extends RuntimeException {
  private final String code;

  /**
   * @param code what is away, in lower_snake, countable: {@code dynamodb}, {@code five9_down}
   */
  public Unavailable(String code, @Nullable Throwable cause) {
    super(code, cause);
    this.code = code;
  }

  public String code() {
    return code;
  }
}
