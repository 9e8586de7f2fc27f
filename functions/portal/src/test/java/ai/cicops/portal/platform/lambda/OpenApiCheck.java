package ai.cicops.portal.platform.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds what a handler answered against {@code web/public/openapi.yaml}: the status is listed for
 * the route, the body has the listed media type and fits its schema, an answer without content has
 * no body.
 *
 * <pre>{@code
 * OPEN_API.check("GET /api/calls/{id}", answer); // the JSON that the function wrote to Lambda
 * }</pre>
 */
public final class OpenApiCheck {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig CONFIGURATION =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final JsonNode document;
  private final Set<String> routes;

  private OpenApiCheck(JsonNode document) {
    this.document = document;
    this.routes = Collections.unmodifiableSet(routesOf(document));
  }

  /** The project's own description. */
  public static OpenApiCheck ofProject() {
    return of(Path.of(System.getProperty("portal.root", "../.."), "web/public/openapi.yaml"));
  }

  static OpenApiCheck of(Path file) {
    try {
      return new OpenApiCheck(new YAMLMapper().readTree(file.toFile()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Every route described, as the template's route keys say it: {@code GET /api/calls/{id}}. */
  public Set<String> routes() {
    return routes;
  }

  private static Set<String> routesOf(JsonNode document) {
    var routes = new TreeSet<String>();
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          routes.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
        }
      }
    }
    return routes;
  }

  /** The codes that a problem may carry, when the description lists them; empty otherwise. */
  public Set<String> problemCodes() {
    var codes = new TreeSet<String>();
    var code = at("/components/schemas/Problem/properties/code");
    for (var value : resolved(code).path("enum")) {
      codes.add(value.asText());
    }
    return codes;
  }

  /**
   * @param routeKey such as {@code POST /api/session}
   * @param answer what the function wrote: the HTTP API's answer, payload 2.0
   */
  public void check(String routeKey, String answer) {
    var written = read(answer);
    check(
        routeKey,
        written.path("statusCode").asInt(),
        written.path("headers").path("content-type").asText(""),
        written.path("body").asText(""));
  }

  public void check(String routeKey, int status, String mediaType, String body) {
    var response = response(routeKey, status);
    var content = response.path("content");
    if (content.isEmpty()) {
      require(body.isEmpty(), routeKey, status, "has no content, but came with " + body);
      return;
    }
    var schema = content.path(mediaType.replaceFirst(";.*", "").strip()).path("schema");
    require(!schema.isMissingNode(), routeKey, status, "does not come as '" + mediaType + "'");
    var wrong = SCHEMAS.getSchema(alone(schema), CONFIGURATION).validate(read(body));
    require(
        wrong.isEmpty(),
        routeKey,
        status,
        wrong.stream().map(ValidationMessage::getMessage).collect(Collectors.joining("; "))
            + " in "
            + body);
  }

  private JsonNode response(String routeKey, int status) {
    var route = routeKey.split(" ", 2);
    var operation = document.path("paths").path(route[1]).path(route[0].toLowerCase(Locale.ROOT));
    require(!operation.isMissingNode(), routeKey, status, "is of a route not described");
    var response = operation.path("responses").path(Integer.toString(status));
    require(!response.isMissingNode(), routeKey, status, "is a status not listed");
    return resolved(response);
  }

  /** A schema with what its references point to, as a document of its own. */
  private JsonNode alone(JsonNode schema) {
    var alone = ((ObjectNode) schema).deepCopy();
    alone.set("components", document.path("components"));
    return alone;
  }

  private JsonNode resolved(JsonNode node) {
    var reference = node.path("$ref");
    return reference.isMissingNode() ? node : at(reference.asText().substring(1));
  }

  private JsonNode at(String pointer) {
    return document.at(pointer);
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException malformed) {
      throw new AssertionError("not JSON: " + json, malformed);
    }
  }

  private static void require(boolean holds, String routeKey, int status, String sentence) {
    if (!holds) {
      throw new AssertionError("the answer " + status + " of " + routeKey + " " + sentence);
    }
  }
}
