package ai.cicops.portal.platform.lambda;

import ai.cicops.portal.platform.ErrorCode;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * JSON by Micronaut Serialization, compiled into the records that carry {@code @Serdeable}: absent
 * is absent, unknown fields are refused, instants are ISO-8601.
 */
public final class Json {
  private static final Map<String, Object> CONFIGURATION =
      Map.of(
          "micronaut.serde.deserialization.ignore-unknown",
          false,
          "micronaut.serde.serialization.inclusion",
          "ALWAYS",
          "micronaut.serde.time-write-shape",
          "STRING",
          "micronaut.serde.write-dates-as-timestamps",
          false);

  private Json() {}

  private static final class Holder {
    static final ObjectMapper MAPPER = ObjectMapper.create(CONFIGURATION, "ai.cicops.portal");
  }

  public static byte[] write(Object value) {
    try {
      return Holder.MAPPER.writeValueAsBytes(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Any JSON that needs no judging, as a tree; no bytes are an empty object. */
  public static JsonNode tree(byte[] json) throws IOException {
    return json.length == 0
        ? JsonNode.createObjectNode(Map.of())
        : Holder.MAPPER.readValue(json, Argument.of(JsonNode.class));
  }

  /**
   * Reads a body of the outside world into a record; what does not fit is {@link InvalidInput} with
   * its code and field: malformed JSON, unknown and missing fields, wrong types.
   */
  public static <T> T read(byte[] body, Class<T> type) {
    JsonShape.check(body, type);
    try {
      var value = Holder.MAPPER.readValue(body, type);
      if (value == null) {
        throw new InvalidInput(ErrorCode.MALFORMED_JSON, null);
      }
      return value;
    } catch (IOException | IllegalArgumentException wrong) {
      throw new InvalidInput(ErrorCode.WRONG_TYPE, null);
    }
  }
}
