package ai.cicops.portal.platform.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request as the HTTP API (payload 2.0) sends it to a function, and the function's whole answer:
 *
 * <pre>{@code
 * HttpCall.of("GET /api/calls/{id}").parameter("id", "…").cookie(cookie).to(handler)
 * }</pre>
 */
public record HttpCall(ApiEvent event, boolean routed) {
  /** What the tests set {@code ORIGIN_SECRET} to. */
  public static final String ORIGIN_SECRET = "only-cloudfront-knows";

  private static final OpenApiCheck OPEN_API = OpenApiCheck.ofProject();

  public static HttpCall of(String routeKey) {
    return new HttpCall(ApiEvent.of(routeKey).header("x-origin-secret", ORIGIN_SECRET), true)
        .from("198.51.100.7");
  }

  /** What no route takes comes by the route {@code $default}. */
  public static HttpCall otherwise(String method, String path) {
    return new HttpCall(of(method + " " + path).event(), false);
  }

  private HttpCall with(ApiEvent other) {
    return new HttpCall(other, routed);
  }

  private byte[] bytes() {
    return routed
        ? event.bytes()
        : new String(event.bytes(), UTF_8)
            .replace("\"routeKey\":\"" + routeKey() + "\"", "\"routeKey\":\"$default\"")
            .getBytes(UTF_8);
  }

  public String routeKey() {
    return event.routeKey();
  }

  public HttpCall parameter(String name, String value) {
    return with(event.parameter(name, value));
  }

  public HttpCall query(String encoded) {
    return with(event.query(encoded));
  }

  public HttpCall header(String name, String value) {
    return with(event.header(name, value));
  }

  /** From this IP address. */
  public HttpCall from(String address) {
    return header("cloudfront-viewer-address", address + ":4711");
  }

  public HttpCall cookie(String nameAndValue) {
    return with(event.cookie(nameAndValue));
  }

  public HttpCall json(String text) {
    return with(event.json(text));
  }

  /**
   * Runs the handler through its Lambda entry, and holds the answer of a described route against
   * the API's description.
   */
  public Answer to(RequestStreamHandler handler) {
    var output = new ByteArrayOutputStream();
    try {
      handler.handleRequest(new ByteArrayInputStream(bytes()), output, new NoContext());
      if (routed && OPEN_API.routes().contains(routeKey())) {
        OPEN_API.check(routeKey(), output.toString(UTF_8));
      }
      return Answer.read(output.toByteArray());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /**
   * The whole answer. {@code json} is the body, parsed: maps, lists, texts, numbers, booleans,
   * nulls.
   */
  public record Answer(
      int status,
      Map<String, String> headers,
      List<String> cookies,
      @Nullable String body,
      @Nullable Object json) {

    /** The {@code code} of a problem. */
    public String code() {
      return String.valueOf(at("code"));
    }

    /** A list of the body that must be there. */
    public List<?> list(String name) {
      if (at(name) instanceof List<?> list) {
        return list;
      }
      throw new AssertionError(name + " is no list in " + body);
    }

    /** A value in the body: keys and positions from the outside in. */
    public @Nullable Object at(Object... path) {
      return JsonTree.at(json, path);
    }

    static Answer read(byte[] output) {
      var answer = JsonTree.object(new String(output, UTF_8));
      var body = (String) answer.get("body");
      var headers = new TreeMap<String, String>();
      ((Map<?, ?>) requireNonNull(answer.get("headers")))
          .forEach((name, value) -> headers.put((String) name, (String) value));
      var cookies = answer.get("cookies");
      return new Answer(
          ((Number) requireNonNull(answer.get("statusCode"))).intValue(),
          headers,
          cookies == null ? List.of() : ((List<?>) cookies).stream().map(String::valueOf).toList(),
          body,
          body == null ? null : JsonTree.parse(body));
    }
  }
}
