package ai.cicops.portal.platform.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.platform.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One request as the HTTP API (payload 2.0) hands it over. Header names are lower-case; {@code
 * body} is decoded.
 *
 * @param routeKey the matched route of the template, such as {@code GET /api/calls/{id}}
 * @param address the viewer's IP address, without port
 */
public record HttpRequest(
    String routeKey,
    String method,
    String path,
    Map<String, String> pathParameters,
    String rawQuery,
    Map<String, String> headers,
    Map<String, String> cookies,
    String body,
    String requestId,
    String address) {
  private static final int LARGEST_BODY = 16 * 1024;

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  public String pathParameter(String name) {
    return Optional.ofNullable(pathParameters.get(name))
        .orElseThrow(() -> new IllegalStateException("the route has no {" + name + "}"));
  }

  /**
   * The JSON body as a record. Refuses another content type, a body over 16 KB, malformed JSON,
   * unknown and missing fields, wrong types.
   */
  public <T> T json(Class<T> type) {
    return JsonBody.read(jsonBody(LARGEST_BODY), type);
  }

  /**
   * As {@link #json}, for a route that takes files: as a tree, for texts of any length.
   *
   * @param shape a record with the fields that there must and may be
   * @param largest body in bytes
   */
  public EventTree tree(Class<?> shape, int largest) {
    var bytes = jsonBody(largest);
    JsonShape.check(bytes, shape);
    try {
      return EventTree.read(new ByteArrayInputStream(bytes));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** For a route whose address says all: refuses what {@link #json} does, and any field. */
  public void emptyJson() {
    JsonShape.check(jsonBody(LARGEST_BODY), Empty.class);
  }

  private record Empty() {}

  private byte[] jsonBody(int largest) {
    var media = header("content-type").orElse("").toLowerCase(Locale.ROOT);
    if (!media.split(";", 2)[0].strip().equals("application/json")) {
      throw new InvalidInput(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "content-type");
    }
    var bytes = body.getBytes(UTF_8);
    if (bytes.length > largest) {
      throw new InvalidInput(ErrorCode.BODY_TOO_LARGE, null);
    }
    return bytes;
  }

  /** Refuses a parameter of another name: a filter that is passed over would count too much. */
  public void queryOnly(Set<String> names) {
    for (var pair : pairs()) {
      if (!names.contains(pair.getKey())) {
        throw new InvalidInput(ErrorCode.UNKNOWN_FIELD, JsonShape.echo(pair.getKey()));
      }
    }
  }

  /** The only value of a query parameter; more than one is refused. */
  public Optional<String> queryOne(String name) {
    var values = queryAll(name);
    if (values.size() > 1) {
      throw InvalidInput.field(name);
    }
    return values.stream().findFirst().filter(value -> !value.isEmpty());
  }

  /** Every value of a query parameter, decoded, in order. */
  public List<String> queryAll(String name) {
    return pairs().stream()
        .filter(pair -> pair.getKey().equals(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  private List<Map.Entry<String, String>> pairs() {
    var pairs = new ArrayList<Map.Entry<String, String>>();
    for (var pair : rawQuery.split("&")) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        pairs.add(
            equals < 0
                ? Map.entry(decode(pair), "")
                : Map.entry(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))));
      }
    }
    return pairs;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw InvalidInput.field("query");
    }
  }
}
