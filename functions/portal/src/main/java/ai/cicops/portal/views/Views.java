package ai.cicops.portal.views;

import ai.cicops.portal.platform.Deed;
import java.util.List;
import java.util.Optional;

/** Where views are kept. */
public interface Views {
  /** All of one list on a shelf, in any order. */
  List<SavedView> of(SavedView.Shelf shelf, SavedView.ListName list);

  Optional<SavedView> find(SavedView.Shelf shelf, SavedView.ListName list, String id);

  /**
   * Keeps it in place of the version before, or as the first.
   *
   * @return false when there is another version by now
   */
  boolean keep(SavedView view, Deed deed);

  /** Takes it away; false when there is another version by now, or none. */
  boolean remove(SavedView view, Deed deed);
}
