package ai.cicops.portal.platform.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Sha256;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in a list, opaque to the browser and bound to one person and one filter. It is no
 * permission: what it leads to is judged anew. A forged one leads nowhere else than a filter would.
 */
public final class Cursor {
  private static final int BINDING_BYTES = 9;

  private final byte[] binding;

  private Cursor(byte[] binding) {
    this.binding = binding;
  }

  /**
   * @param parts the person, the list and every filter, in a fixed order
   */
  public static Cursor of(List<String> parts) {
    var text = new StringBuilder();
    parts.forEach(part -> text.append(part.length()).append(':').append(part));
    return new Cursor(Arrays.copyOf(Sha256.of(text.toString()), BINDING_BYTES));
  }

  public String write(String place) {
    var text = place.getBytes(UTF_8);
    var bytes = Arrays.copyOf(binding, BINDING_BYTES + text.length);
    System.arraycopy(text, 0, bytes, BINDING_BYTES, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The place, or empty without a cursor; {@code cursor_invalid} for another list's. */
  public Optional<String> read(Optional<String> cursor) {
    return cursor.map(this::read);
  }

  private String read(String cursor) {
    try {
      var bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length >= BINDING_BYTES
          && Arrays.equals(bytes, 0, BINDING_BYTES, binding, 0, BINDING_BYTES)) {
        return new String(bytes, BINDING_BYTES, bytes.length - BINDING_BYTES, UTF_8);
      }
    } catch (IllegalArgumentException malformed) {
      // no cursor of ours, as below
    }
    throw new InvalidInput(ErrorCode.CURSOR_INVALID, "cursor");
  }
}
