package ai.cicops.portal.platform.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the HTTP API's event (payload 2.0) and writes its answer, by streaming: no class of AWS's
 * event library is loaded.
 */
final class HttpEvent {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String VIEWER_ADDRESS = "cloudfront-viewer-address";

  private String routeKey = "";
  private String method = "";
  private String path = "";
  private String rawQuery = "";
  private String body = "";
  private String requestId = "";
  private String sourceAddress = "";
  private boolean encoded;
  private final Map<String, String> headers = new HashMap<>();
  private final Map<String, String> pathParameters = new HashMap<>();
  private final List<String> cookies = new ArrayList<>();

  static HttpRequest read(InputStream input) throws IOException {
    try (var parser = FACTORY.createParser(input)) {
      var event = new HttpEvent();
      parser.nextToken();
      event.readObject(parser, "");
      return event.request();
    }
  }

  private void readObject(JsonParser parser, String prefix) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = prefix + parser.currentName();
      var token = parser.nextToken();
      switch (name) {
        case "headers" -> readMap(parser, headers);
        case "pathParameters" -> readMap(parser, pathParameters);
        case "cookies" -> readCookies(parser);
        case "requestContext", "requestContext.http" -> readObject(parser, name + ".");
        default -> {
          if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            parser.skipChildren();
          } else {
            readValue(name, parser);
          }
        }
      }
    }
  }

  private void readValue(String name, JsonParser parser) throws IOException {
    var text = parser.getValueAsString("");
    switch (name) {
      case "routeKey" -> routeKey = text;
      case "rawPath" -> path = text;
      case "rawQueryString" -> rawQuery = text;
      case "body" -> body = text;
      case "isBase64Encoded" -> encoded = parser.getBooleanValue();
      case "requestContext.requestId" -> requestId = text;
      case "requestContext.http.method" -> method = text;
      case "requestContext.http.sourceIp" -> sourceAddress = text;
      default -> {
        // the event says more than a route needs
      }
    }
  }

  private static void readMap(JsonParser parser, Map<String, String> map) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var name = parser.currentName();
      parser.nextToken();
      map.put(name.toLowerCase(Locale.ROOT), parser.getValueAsString(""));
    }
  }

  private void readCookies(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.VALUE_STRING) {
      cookies.add(parser.getText());
    }
  }

  private HttpRequest request() {
    var text = encoded ? new String(Base64.getDecoder().decode(body), UTF_8) : body;
    return new HttpRequest(
        routeKey,
        method,
        path,
        Map.copyOf(pathParameters),
        rawQuery,
        Map.copyOf(headers),
        cookieMap(),
        text,
        requestId,
        address());
  }

  /**
   * CloudFront names the viewer with a port: {@code 198.51.100.7:4711}, {@code 2001:db8::1:4711}.
   */
  private String address() {
    var viewer = headers.get(VIEWER_ADDRESS);
    if (viewer == null) {
      return sourceAddress;
    }
    int port = viewer.lastIndexOf(':');
    return port < 0 ? viewer : viewer.substring(0, port);
  }

  private Map<String, String> cookieMap() {
    var map = new HashMap<String, String>();
    for (var cookie : cookies) {
      int equals = cookie.indexOf('=');
      if (equals > 0) {
        var value = cookie.substring(equals + 1).strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        map.putIfAbsent(
            cookie.substring(0, equals).strip(),
            quoted ? value.substring(1, value.length() - 1) : value);
      }
    }
    return Map.copyOf(map);
  }

  static byte[] bytes(HttpAnswer answer, String requestId) throws IOException {
    var output = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(output)) {
      generator.writeStartObject();
      generator.writeNumberField("statusCode", answer.status());
      generator.writeObjectFieldStart("headers");
      generator.writeStringField("cache-control", "no-store");
      generator.writeStringField("x-request-id", requestId);
      for (var header : answer.headers().entrySet()) {
        generator.writeStringField(header.getKey().toLowerCase(Locale.ROOT), header.getValue());
      }
      var body = answer.body();
      if (body != null) {
        generator.writeStringField(
            "content-type",
            body instanceof Problem ? "application/problem+json" : "application/json");
      }
      generator.writeEndObject();
      if (!answer.cookies().isEmpty()) {
        generator.writeArrayFieldStart("cookies");
        for (var cookie : answer.cookies()) {
          generator.writeString(cookie);
        }
        generator.writeEndArray();
      }
      if (body != null) {
        generator.writeStringField(
            "body",
            new String(
                JsonBody.write(body instanceof Problem problem ? problem.body(requestId) : body),
                UTF_8));
      }
      generator.writeBooleanField("isBase64Encoded", false);
      generator.writeEndObject();
    }
    return output.toByteArray();
  }
}
