package ai.cicops.portal.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read in pieces until there is enough of what is wanted of it.
 *
 * @param <T> what stands in it
 * @param <P> the place where one stands
 */
public record Walk<T, P>(Pieces<T, P> pieces, Function<T, P> place) {
  /** More than a page, since others' are passed over. */
  private static final int READ_AT_ONCE = 100;

  /** Reads a piece of the list. */
  public interface Pieces<T, P> {
    /**
     * @param after behind which the piece begins; null for the first
     * @return shorter than {@code limit} at the end alone
     */
    List<T> read(@Nullable P after, int limit);
  }

  /**
   * @param from behind which it begins; null for the whole list
   */
  public List<T> some(Predicate<T> wanted, @Nullable P from, int most) {
    var found = new ArrayList<T>();
    var after = from;
    while (found.size() < most) {
      var piece = pieces.read(after, READ_AT_ONCE);
      piece.stream().filter(wanted).limit(most - found.size()).forEach(found::add);
      if (piece.size() < READ_AT_ONCE) {
        break;
      }
      after = place.apply(piece.getLast());
    }
    return found;
  }
}
