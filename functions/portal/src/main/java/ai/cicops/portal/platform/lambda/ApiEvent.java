package ai.cicops.portal.platform.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
  private static final JsonFactory FACTORY = new JsonFactory();

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
    var output = new ByteArrayOutputStream();
    try (var json = FACTORY.createGenerator(output)) {
      json.writeStartObject();
      json.writeStringField("version", "2.0");
      json.writeStringField("routeKey", routeKey);
      json.writeStringField("rawPath", path());
      json.writeStringField("rawQueryString", query);
      write(json, "headers", headers);
      json.writeArrayFieldStart("cookies");
      for (var cookie : cookies) {
        json.writeString(cookie);
      }
      json.writeEndArray();
      write(json, "pathParameters", parameters);
      json.writeObjectFieldStart("requestContext");
      write(
          json,
          "http",
          Map.of(
              "method", method(),
              "path", path(),
              "protocol", "HTTP/1.1",
              "sourceIp", "203.0.113.9",
              "userAgent", "test"));
      json.writeStringField("requestId", "request-1");
      json.writeEndObject();
      if (body != null) {
        json.writeStringField("body", body);
      }
      json.writeBooleanField("isBase64Encoded", false);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return output.toByteArray();
  }

  private static void write(JsonGenerator json, String name, Map<String, String> values)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (var value : values.entrySet()) {
      json.writeStringField(value.getKey(), value.getValue());
    }
    json.writeEndObject();
  }

  private static Map<String, String> with(Map<String, String> map, String name, String value) {
    var more = new TreeMap<>(map);
    more.put(name, value);
    return more;
  }
}
