package ai.cicops.portal.views;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.views.SavedView.ListName;
import ai.cicops.portal.views.SavedView.Shelf;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps lists under names: everybody for themselves, staff for all of CIC, too, and whoever sees a
 * company's calls for all who do. What is shared is changed by who made it and by admins, that of a
 * company by who manages its members besides.
 */
public final class KeepViews {
  /** So many of a list stand on a shelf. */
  public static final int MOST = 50;

  private final Views views;
  private final Companies companies;
  private final InstantSource clock;

  public KeepViews(Views views, Companies companies, InstantSource clock) {
    this.views = views;
    this.companies = companies;
    this.clock = clock;
  }

  /** What became of a view. */
  public sealed interface Outcome {
    record Kept(SavedView view) implements Outcome {}

    record Removed() implements Outcome {}

    record Stale() implements Outcome {}

    record TooMany() implements Outcome {}

    record NotAllowed() implements Outcome {}

    /** There is no such company for them. */
    record NoCompany() implements Outcome {}
  }

  /** What somebody may choose between, or why not. */
  public sealed interface Listing {
    /** By name. */
    record Listed(List<SavedView> views) implements Listing {}

    record Refused(Outcome why) implements Listing {}
  }

  /**
   * One's own and those that are shared with one.
   *
   * @param company whose views are asked for, too; null for none
   */
  public Listing list(Person person, ListName list, @Nullable CompanyId company) {
    var shelves = new ArrayList<Shelf>();
    shelves.add(new Shelf.Own(person.id()));
    if (isStaff(person)) {
      shelves.add(new Shelf.Staff());
    }
    if (company != null) {
      var shelf = new Shelf.OfCompany(company);
      var refusal = refusal(person, shelf);
      if (refusal.isPresent()) {
        return new Listing.Refused(refusal.get());
      }
      shelves.add(shelf);
    }
    return new Listing.Listed(
        shelves.stream()
            .flatMap(shelf -> views.of(shelf, list).stream())
            .sorted(
                Comparator.comparing(SavedView::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(SavedView::id))
            .toList());
  }

  private static boolean isStaff(Person person) {
    return person.role() == Role.ADMIN || person.role() == Role.SUPERVISOR;
  }

  /** Why the shelf is none of theirs. */
  private Optional<Outcome> refusal(Person person, Shelf shelf) {
    return switch (shelf) {
      case Shelf.Own(var user) ->
          user.equals(person.id()) ? Optional.empty() : Optional.of(new Outcome.NotAllowed());
      case Shelf.Staff() ->
          isStaff(person) ? Optional.empty() : Optional.of(new Outcome.NotAllowed());
      case Shelf.OfCompany(var company) -> {
        if (!person.may(Action.SEE_CALLS)) {
          yield Optional.of(new Outcome.NotAllowed());
        }
        yield sees(person, company) ? Optional.empty() : Optional.of(new Outcome.NoCompany());
      }
    };
  }

  private boolean sees(Person person, CompanyId company) {
    return person.maySeeCallsOf(company)
        && companies.find(company).map(CompanyCampaigns::company).filter(person::sees).isPresent();
  }

  public static boolean mayChange(Person person, SavedView view) {
    return switch (view.shelf()) {
      case Shelf.Own(var user) -> user.equals(person.id());
      case Shelf.Staff() ->
          isStaff(person) && (person.role() == Role.ADMIN || view.by().equals(person.id()));
      case Shelf.OfCompany(var company) ->
          person.maySeeCallsOf(company)
              && (view.by().equals(person.id()) || person.may(Action.MANAGE_MEMBERS, company));
    };
  }

  /**
   * Makes one, or changes it.
   *
   * @param version that was read, 0 for a new one
   */
  public Outcome keep(Actor actor, Wish wish, long version) {
    var refusal = refusal(actor.person(), wish.shelf());
    if (refusal.isPresent()) {
      return refusal.get();
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
    var refusal = refusal(actor.person(), shelf);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    var before = views.find(shelf, list, id);
    if (before.isEmpty()) {
      return new Outcome.Removed();
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
          case Shelf.OfCompany(var company) -> "company#" + company;
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
