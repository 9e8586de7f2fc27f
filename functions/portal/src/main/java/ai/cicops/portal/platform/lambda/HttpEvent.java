package ai.cicops.portal.platform.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the HTTP API's event (payload 2.0) and writes its answer. */
final class HttpEvent {
  private static final String VIEWER_ADDRESS = "cloudfront-viewer-address";

  private final EventTree event;

  private HttpEvent(EventTree event) {
    this.event = event;
  }

  static HttpRequest read(InputStream input) throws IOException {
    return new HttpEvent(EventTree.read(input)).request();
  }

  private HttpRequest request() {
    var body = event.at("body").text();
    var context = event.at("requestContext");
    var headers = texts("headers");
    return new HttpRequest(
        event.at("routeKey").text(),
        context.at("http", "method").text(),
        event.at("rawPath").text(),
        texts("pathParameters"),
        event.at("rawQueryString").text(),
        headers,
        cookies(),
        event.at("isBase64Encoded").flag()
            ? new String(Base64.getDecoder().decode(body), UTF_8)
            : body,
        context.at("requestId").text(),
        address(headers.get(VIEWER_ADDRESS), context.at("http", "sourceIp").text()));
  }

  /** By names in lower case. */
  private Map<String, String> texts(String name) {
    var texts = new HashMap<String, String>();
    event
        .at(name)
        .map()
        .forEach((key, value) -> texts.put(key.toLowerCase(Locale.ROOT), value.text()));
    return Map.copyOf(texts);
  }

  /**
   * CloudFront names the viewer with a port: {@code 198.51.100.7:4711}, {@code 2001:db8::1:4711}.
   */
  private static String address(@Nullable String viewer, String source) {
    if (viewer == null) {
      return source;
    }
    int port = viewer.lastIndexOf(':');
    return port < 0 ? viewer : viewer.substring(0, port);
  }

  private Map<String, String> cookies() {
    var cookies = new HashMap<String, String>();
    for (var one : event.at("cookies").list()) {
      var cookie = one.text();
      int equals = cookie.indexOf('=');
      if (equals > 0) {
        var value = cookie.substring(equals + 1).strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        cookies.putIfAbsent(
            cookie.substring(0, equals).strip(),
            quoted ? value.substring(1, value.length() - 1) : value);
      }
    }
    return Map.copyOf(cookies);
  }

  static byte[] bytes(HttpAnswer answer, String requestId) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("cache-control", "no-store");
    headers.put("x-request-id", requestId);
    answer.headers().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
    var event = new LinkedHashMap<String, Object>();
    event.put("statusCode", answer.status());
    event.put("headers", headers);
    if (!answer.cookies().isEmpty()) {
      event.put("cookies", answer.cookies());
    }
    switch (answer.body()) {
      case null -> {
        // a status says it all
      }
      case Problem problem -> {
        headers.put("content-type", "application/problem+json");
        event.put("body", JsonBody.text(problem.body(requestId)));
      }
      case Object body -> {
        headers.put("content-type", "application/json");
        event.put("body", JsonBody.text(body));
      }
    }
    event.put("isBase64Encoded", false);
    return JsonBody.write(event);
  }
}
