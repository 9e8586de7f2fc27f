package ai.cicops.portal.platform.lambda;

import ai.cicops.portal.platform.ErrorCode;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges a body by the record that it shall become, before it becomes one: what is compiled into it
 * reads absent as null or zero and numbers as texts, this does not. A component is required unless
 * it is {@code @Nullable}; a nullable one may be absent or null.
 */
final class JsonShape {
  private static final int DEEPEST = 16;
  private static final int LONGEST_FIELD_ECHOED = 64;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonShape() {}

  static void check(byte[] body, Class<?> type) {
    checkSyntax(body);
    try (var parser = FACTORY.createParser(body)) {
      parser.nextToken();
      checkValue(parser, type, "");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** One value to the end and nothing after it, whatever its shape. */
  private static void checkSyntax(byte[] body) {
    try (var parser = FACTORY.createParser(body)) {
      int values = 0;
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        parser.getText();
        values += parser.getParsingContext().inRoot() ? 1 : 0;
      }
      if (values != 1) {
        throw new InvalidInput(ErrorCode.MALFORMED_JSON, null);
      }
    } catch (IOException malformed) {
      throw new InvalidInput(ErrorCode.MALFORMED_JSON, null);
    }
  }

  private static void checkValue(JsonParser parser, Type type, String field) throws IOException {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      checkList(parser, list.getActualTypeArguments()[0], field);
    } else if (type instanceof Class<?> record && record.isRecord()) {
      checkRecord(parser, record, field);
    } else if (type == boolean.class || type == Boolean.class) {
      expect(parser.currentToken().isBoolean(), field);
    } else if (type == int.class || type == Integer.class) {
      expect(whole(parser) && parser.getNumberType() == JsonParser.NumberType.INT, field);
    } else if (type == long.class || type == Long.class) {
      expect(whole(parser) && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER, field);
    } else {
      expect(parser.currentToken() == JsonToken.VALUE_STRING, field);
      checkText(parser.getText(), field);
    }
  }

  private static boolean whole(JsonParser parser) {
    return parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
  }

  private static void checkList(JsonParser parser, Type element, String field) throws IOException {
    expect(parser.currentToken() == JsonToken.START_ARRAY, field);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      checkValue(parser, element, field);
    }
  }

  private static void checkRecord(JsonParser parser, Class<?> record, String field)
      throws IOException {
    expect(parser.currentToken() == JsonToken.START_OBJECT, field);
    var seen = new HashSet<String>();
    var prefix = field.isEmpty() ? "" : field + ".";
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var component = component(record, name);
      if (component == null) {
        throw new InvalidInput(ErrorCode.UNKNOWN_FIELD, echo(prefix + name));
      }
      seen.add(name);
      if (parser.nextToken() != JsonToken.VALUE_NULL) {
        checkValue(parser, component.getGenericType(), prefix + name);
      } else if (!nullable(component)) {
        throw new InvalidInput(ErrorCode.MISSING_FIELD, prefix + name);
      }
    }
    for (var component : record.getRecordComponents()) {
      if (!nullable(component) && !seen.contains(component.getName())) {
        throw new InvalidInput(ErrorCode.MISSING_FIELD, prefix + component.getName());
      }
    }
  }

  private static @Nullable RecordComponent component(Class<?> record, String name) {
    for (var component : record.getRecordComponents()) {
      if (component.getName().equals(name)) {
        return component;
      }
    }
    return null;
  }

  private static boolean nullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** Half a surrogate pair is no character and cannot be kept. */
  private static void checkText(String text, String field) {
    if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
      throw InvalidInput.field(field);
    }
  }

  private static void expect(boolean right, String field) {
    if (!right) {
      throw new InvalidInput(ErrorCode.WRONG_TYPE, field.isEmpty() ? null : field);
    }
  }

  static String echo(String name) {
    return name.length() <= LONGEST_FIELD_ECHOED ? name : name.substring(0, LONGEST_FIELD_ECHOED);
  }
}
