package ai.cicops.portal.platform.lambda;

import ai.cicops.portal.platform.ErrorCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.exceptions.SerdeException;
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
          "micronaut.serde.deserialization.ignore-unknown", false,
          "micronaut.serde.deserialization.strict-nullability", true,
          "micronaut.serde.serialization.inclusion", "ALWAYS",
          "micronaut.serde.time-write-shape", "STRING",
          "micronaut.serde.write-dates-as-timestamps", false);

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

  /** Reads a body of the outside world; what does not fit is {@link InvalidInput}. */
  public static <T> T read(byte[] body, Class<T> type) {
    try {
      var value = Holder.MAPPER.readValue(body, type);
      if (value == null) {
        throw new InvalidInput(ErrorCode.MALFORMED_JSON, null);
      }
      return value;
    } catch (JsonProcessingException malformed) {
      throw new InvalidInput(ErrorCode.MALFORMED_JSON, null);
    } catch (SerdeException wrong) {
      throw new InvalidInput(codeOf(wrong), null);
    } catch (IOException | IllegalArgumentException | NullPointerException wrong) {
      throw new InvalidInput(ErrorCode.WRONG_TYPE, null);
    }
  }

  private static ErrorCode codeOf(SerdeException wrong) {
    var message = String.valueOf(wrong.getMessage());
    if (message.contains("Unknown property")) {
      return ErrorCode.UNKNOWN_FIELD;
    }
    return message.contains("Required") ? ErrorCode.MISSING_FIELD : ErrorCode.WRONG_TYPE;
  }
}
