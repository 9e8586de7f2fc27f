package ai.cicops.portal.platform.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Sha256;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in a list, opaque to the browser and bound to one person and one filter by a print of all
 * three, so that a cut or altered one is refused. It is no permission: what it leads to is judged
 * anew, and a forged one leads nowhere else than a filter would.
 */
public final class Cursor {
  private static final int PRINT_BYTES = 9;

  private final String list;

  private Cursor(String list) {
    this.list = list;
  }

  /**
   * @param parts the person, the list and every filter, in a fixed order
   */
  public static Cursor of(List<String> parts) {
    var text = new StringBuilder();
    parts.forEach(part -> text.append(part.length()).append(':').append(part));
    return new Cursor(text.toString());
  }

  public String write(String place) {
    var text = place.getBytes(UTF_8);
    var bytes = Arrays.copyOf(print(place), PRINT_BYTES + text.length);
    System.arraycopy(text, 0, bytes, PRINT_BYTES, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The place, or empty without a cursor; {@code cursor_invalid} for another list's. */
  public Optional<String> read(Optional<String> cursor) {
    return cursor.map(this::read);
  }

  private String read(String cursor) {
    try {
      var bytes = Base64.getUrlDecoder().decode(cursor);
      if (bytes.length >= PRINT_BYTES) {
        var place = new String(bytes, PRINT_BYTES, bytes.length - PRINT_BYTES, UTF_8);
        if (Arrays.equals(bytes, 0, PRINT_BYTES, print(place), 0, PRINT_BYTES)) {
          return place;
        }
      }
    } catch (IllegalArgumentException malformed) {
      // no cursor of ours, as below
    }
    throw new InvalidInput(ErrorCode.CURSOR_INVALID, "cursor");
  }

  private byte[] print(String place) {
    return Arrays.copyOf(Sha256.of(list + place), PRINT_BYTES);
  }
}
