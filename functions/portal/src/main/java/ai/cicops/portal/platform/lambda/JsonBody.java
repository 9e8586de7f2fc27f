package ai.cicops.portal.platform.lambda;

import ai.cicops.portal.platform.ErrorCode;
import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;

/**
 * JSON by the code that is compiled into the records that carry {@code @Json}: what is null is
 * written as null, instants are ISO-8601.
 */
public final class JsonBody {
  private JsonBody() {}

  private static final class Holder {
    static final Jsonb JSONB = Jsonb.builder().serializeNulls(true).serializeEmpty(true).build();
  }

  /**
   * @param value a record with {@code @Json}, or maps, lists, texts, numbers and booleans
   */
  public static byte[] write(Object value) {
    return Holder.JSONB.toJsonBytes(value);
  }

  public static String text(Object value) {
    return Holder.JSONB.toJson(value);
  }

  /**
   * Reads a body of the outside world into a record; what does not fit is {@link InvalidInput} with
   * its code and field: malformed JSON, unknown and missing fields, wrong types.
   */
  public static <T> T read(byte[] body, Class<T> type) {
    JsonShape.check(body, type);
    try {
      return Holder.JSONB.type(type).fromJson(body);
    } catch (JsonException | java.time.DateTimeException wrong) {
      throw new InvalidInput(ErrorCode.WRONG_TYPE, null);
    }
  }
}
