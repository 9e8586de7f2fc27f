package ai.cicops.portal.platform.lambda;

import ai.cicops.portal.platform.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a route answers. The body is written as JSON: a record with {@code @Json}, a {@link
 * Problem}, or none.
 */
public record HttpAnswer(
    int status, Map<String, String> headers, List<String> cookies, @Nullable Object body) {
  public static HttpAnswer ok(Object body) {
    return new HttpAnswer(200, Map.of(), List.of(), body);
  }

  public static HttpAnswer created(Object body) {
    return new HttpAnswer(201, Map.of(), List.of(), body);
  }

  public static HttpAnswer noContent() {
    return new HttpAnswer(204, Map.of(), List.of(), null);
  }

  public static HttpAnswer refused(ErrorCode code) {
    return refused(code, null, null);
  }

  public static HttpAnswer refused(
      ErrorCode code, @Nullable String field, @Nullable String detail) {
    return new HttpAnswer(
        code.status(),
        Map.of(),
        List.of(),
        new Problem(code, field, detail == null ? code.sentence() : detail));
  }

  /** A refusal that shows more, under a name that the problem does not have. */
  public static HttpAnswer refusedShowing(ErrorCode code, String name, Object shown) {
    return new HttpAnswer(
        code.status(),
        Map.of(),
        List.of(),
        new Problem(code, null, code.sentence(), Map.of(name, shown)));
  }

  public HttpAnswer retryAfter(Duration wait) {
    return with("Retry-After", Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds())));
  }

  public HttpAnswer with(String header, String value) {
    var more = new java.util.TreeMap<>(headers);
    more.put(header, value);
    return new HttpAnswer(status, Map.copyOf(more), cookies, body);
  }

  public HttpAnswer withCookie(String cookie) {
    return new HttpAnswer(status, headers, List.of(cookie), body);
  }
}
