package ai.cicops.portal.views;

import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.views.SavedView.ListName;
import ai.cicops.portal.views.SavedView.Shelf;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Keeps lists under names: everybody for themselves, staff for all of CIC, too. What is shared is
 * changed by who made it and by admins.
 */
public final class KeepViews {
  /** So many of a list stand on a shelf. */
  public static final int MOST = 50;

  private final Views views;
  private final InstantSource clock;

  public KeepViews(Views views, InstantSource clock) {
    this.views = views;
    this.clock = clock;
  }

  /** What became of a view. */
  public sealed interface Outcome {
    record Kept(SavedView view) implements Outcome {}

    record Removed() implements Outcome {}

    record Stale() implements Outcome {}

    record TooMany() implements Outcome {}

    record NotAllowed() implements Outcome {}
  }

  /** One's own and those that are shared with one, by name. */
  public List<SavedView> list(Person person, ListName list) {
    var own = views.of(new Shelf.Own(person.id()), list);
    var shared = isStaff(person) ? views.of(new Shelf.Staff(), list) : List.<SavedView>of();
    return Stream.concat(own.stream(), shared.stream())
        .sorted(
            Comparator.comparing(SavedView::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(SavedView::id))
        .toList();
  }

  private static boolean isStaff(Person person) {
    return person.role() == Role.ADMIN || person.role() == Role.SUPERVISOR;
  }

  public static boolean mayChange(Person person, SavedView view) {
    return switch (view.shelf()) {
      case Shelf.Own(var user) -> user.equals(person.id());
      case Shelf.Staff() ->
          isStaff(person) && (person.role() == Role.ADMIN || view.by().equals(person.id()));
    };
  }

  /**
   * Makes one, or changes it.
   *
   * @param version that was read, 0 for a new one
   */
  public Outcome keep(Actor actor, Wish wish, long version) {
    if (wish.shelf() instanceof Shelf.Staff && !isStaff(actor.person())) {
      return new Outcome.NotAllowed();
    }
    var now = clock.instant();
    var before = views.find(wish.shelf(), wish.list(), wish.id());
    if (before.isPresent() && !mayChange(actor.person(), before.get())) {
      return new Outcome.NotAllowed();
    }
    var first = before.orElseGet(() -> wish.by(actor.person(), now));
    if (before.filter(kept -> wish.says(kept)).isPresent()) {
      return new Outcome.Kept(first);
    }
    if (first.version() != version) {
      return new Outcome.Stale();
    }
    if (before.isEmpty() && views.of(wish.shelf(), wish.list()).size() >= MOST) {
      return new Outcome.TooMany();
    }
    var after = wish.over(first);
    return views.keep(after, deed("view_kept", actor, after, now))
        ? new Outcome.Kept(after)
        : new Outcome.Stale();
  }

  /** Removing what is not there is done, too. */
  public Outcome remove(Actor actor, Shelf shelf, ListName list, String id) {
    var before = views.find(shelf, list, id);
    if (before.isEmpty()) {
      return shelf instanceof Shelf.Staff && !isStaff(actor.person())
          ? new Outcome.NotAllowed()
          : new Outcome.Removed();
    }
    var view = before.get();
    if (!mayChange(actor.person(), view)) {
      return new Outcome.NotAllowed();
    }
    return views.remove(view, deed("view_removed", actor, view, clock.instant()))
        ? new Outcome.Removed()
        : new Outcome.Stale();
  }

  private static Deed deed(String action, Actor actor, SavedView view, Instant now) {
    var subject =
        switch (view.shelf()) {
          case Shelf.Own(var user) -> "user#" + user;
          case Shelf.Staff() -> "views";
        };
    return new Deed(
        actor.does(
            action,
            subject,
            now,
            view.id() + " " + view.version(),
            Map.of("view", view.id(), "name", view.name())));
  }

  /** A view as somebody wants it. */
  public record Wish(String id, Shelf shelf, ListName list, String name, String query) {
    private SavedView by(Person person, Instant now) {
      return new SavedView(id, shelf, list, name, query, person.id(), now, 0);
    }

    private SavedView over(SavedView before) {
      return new SavedView(
          id, shelf, list, name, query, before.by(), before.at(), before.version() + 1);
    }

    private boolean says(SavedView kept) {
      return kept.name().equals(name) && kept.query().equals(query);
    }
  }
}
