package ai.cicops.portal.platform.lambda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as the HTTP API (payload 2.0) sends it to a function; what {@link HttpEvent} reads.
 *
 * @param routeKey such as {@code GET /api/calls/{id}}
 * @param parameters of the path
 * @param query encoded
 */
public record ApiEvent(
    String routeKey,
    Map<String, String> parameters,
    String query,
    Map<String, String> headers,
    List<String> cookies,
    @Nullable String body) {
  public ApiEvent {
    parameters = Map.copyOf(parameters);
    headers = Map.copyOf(headers);
    cookies = List.copyOf(cookies);
  }

  public static ApiEvent of(String routeKey) {
    return new ApiEvent(routeKey, Map.of(), "", Map.of(), List.of(), null);
  }

  public ApiEvent parameter(String name, String value) {
    return new ApiEvent(routeKey, with(parameters, name, value), query, headers, cookies, body);
  }

  public ApiEvent query(String encoded) {
    return new ApiEvent(routeKey, parameters, encoded, headers, cookies, body);
  }

  public ApiEvent header(String name, String value) {
    return new ApiEvent(routeKey, parameters, query, with(headers, name, value), cookies, body);
  }

  public ApiEvent cookie(String nameAndValue) {
    var more = new ArrayList<>(cookies);
    more.add(nameAndValue);
    return new ApiEvent(routeKey, parameters, query, headers, more, body);
  }

  public ApiEvent withoutCookies() {
    return new ApiEvent(routeKey, parameters, query, headers, List.of(), body);
  }

  public ApiEvent json(String text) {
    var typed = with(headers, "content-type", "application/json");
    return new ApiEvent(routeKey, parameters, query, typed, cookies, text);
  }

  private String method() {
    return routeKey.substring(0, routeKey.indexOf(' '));
  }

  private String path() {
    var path = routeKey.substring(routeKey.indexOf(' ') + 1);
    for (var parameter : parameters.entrySet()) {
      path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    return path;
  }

  /** As JSON. */
  public byte[] bytes() {
    var event = new LinkedHashMap<String, Object>();
    event.put("version", "2.0");
    event.put("routeKey", routeKey);
    event.put("rawPath", path());
    event.put("rawQueryString", query);
    event.put("headers", headers);
    event.put("cookies", cookies);
    event.put("pathParameters", parameters);
    var http =
        Map.of(
            "method", method(),
            "path", path(),
            "protocol", "HTTP/1.1",
            "sourceIp", "203.0.113.9",
            "userAgent", "test");
    event.put("requestContext", Map.of("http", http, "requestId", "request-1"));
    if (body != null) {
      event.put("body", body);
    }
    event.put("isBase64Encoded", false);
    return JsonBody.write(event);
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    var more = new TreeMap<>(map);
    more.put(name, value);
    return more;
  }
}
