package ai.cicops.portal.views;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.views.SavedView.ListName;
import ai.cicops.portal.views.SavedView.Shelf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The twin of the table. */
public final class MemoryViews implements Views {
  private record Place(Shelf shelf, ListName list, String id) {
    static Place of(SavedView view) {
      return new Place(view.shelf(), view.list(), view.id());
    }
  }

  private final Map<Place, SavedView> views = new HashMap<>();
  private final MemoryAuditLog audit;

  public MemoryViews(MemoryAuditLog audit) {
    this.audit = audit;
  }

  @Override
  public synchronized List<SavedView> of(Shelf shelf, ListName list) {
    return views.values().stream()
        .filter(view -> view.shelf().equals(shelf) && view.list() == list)
        .toList();
  }

  @Override
  public synchronized Optional<SavedView> find(Shelf shelf, ListName list, String id) {
    return Optional.ofNullable(views.get(new Place(shelf, list, id)));
  }

  @Override
  public synchronized boolean keep(SavedView view, Deed deed) {
    var before = views.get(Place.of(view));
    if ((before == null ? 0 : before.version()) != view.version() - 1) {
      return false;
    }
    views.put(Place.of(view), view);
    audit.append(deed.entry());
    return true;
  }

  @Override
  public synchronized boolean remove(SavedView view, Deed deed) {
    if (!views.remove(Place.of(view), view)) {
      return false;
    }
    audit.append(deed.entry());
    return true;
  }
}
