package ai.cicops.portal.platform.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists, texts, numbers, booleans and nulls, for tests to look into. */
public final class JsonTree {
  private JsonTree() {}

  public static Map<?, ?> object(String text) {
    return parse(text) instanceof Map<?, ?> map ? map : Map.of();
  }

  public static @Nullable Object parse(String text) {
    try {
      return EventTree.read(text).value();
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /** A value inside: keys and positions from the outside in. */
  public static @Nullable Object at(@Nullable Object tree, Object... path) {
    var value = tree;
    for (var step : path) {
      value =
          switch (value) {
            case Map<?, ?> map -> map.get(step);
            case List<?> list -> list.get((Integer) step);
            case null, default -> throw new AssertionError("no " + step + " in " + tree);
          };
    }
    return value;
  }
}
