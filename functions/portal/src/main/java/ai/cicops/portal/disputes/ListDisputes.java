package ai.cicops.portal.disputes;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Scope;
import ai.cicops.portal.platform.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The disputes that somebody sees, 25 at a time: staff those of their companies as a queue, the
 * open ones first, of these who waits longest; customers those of theirs, newest first.
 */
public final class ListDisputes {
  public static final int PAGE = 25;

  private final Disputes disputes;
  private final Companies companies;

  public ListDisputes(Disputes disputes, Companies companies) {
    this.disputes = disputes;
    this.companies = companies;
  }

  /** What is wanted. */
  public record Wish(Optional<DisputeState> state, Optional<CompanyId> company) {
    boolean takes(Dispute dispute) {
      return state.map(wanted -> wanted == dispute.state()).orElse(true)
          && company.map(wanted -> wanted.equals(dispute.company())).orElse(true);
    }
  }

  /** Where a page ended, in the list that it is of. */
  public record End(DisputeState state, Place place) {}

  /** A page; {@code next} is null on the last. */
  public record Page(List<Dispute> disputes, @Nullable End next) {}

  /**
   * @param after the end of the page before, null for the first
   */
  public Page list(Person person, Wish wish, @Nullable End after) {
    return person.role() == Role.CUSTOMER
        ? page(customers(person, wish, after), Dispute::opened)
        : page(staffs(person.scope(Action.ANSWER_DISPUTE), wish, after), Dispute::queued);
  }

  private static Page page(List<Dispute> found, Function<Dispute, Place> place) {
    if (found.size() <= PAGE) {
      return new Page(found, null);
    }
    var page = List.copyOf(found.subList(0, PAGE));
    return new Page(page, new End(page.getLast().state(), place.apply(page.getLast())));
  }

  private List<Dispute> staffs(Scope scope, Wish wish, @Nullable End after) {
    Predicate<Dispute> wanted =
        switch (scope) {
          case Scope.All() -> wish::takes;
          case Scope.Of(var theirs) ->
              dispute -> theirs.contains(dispute.company()) && wish.takes(dispute);
          case Scope.None() -> _ -> false;
        };
    var found = new ArrayList<Dispute>();
    if (scope instanceof Scope.None) {
      return found;
    }
    for (var state : wish.state().map(List::of).orElse(Arrays.asList(DisputeState.values()))) {
      if (found.size() <= PAGE && (after == null || state.compareTo(after.state()) >= 0)) {
        var from = after != null && after.state() == state ? after.place() : null;
        found.addAll(
            new Walk<Dispute, Place>(
                    (place, limit) -> disputes.of(state, place, limit), Dispute::queued)
                .some(wanted, from, PAGE + 1 - found.size()));
      }
    }
    return found;
  }

  private List<Dispute> customers(Person person, Wish wish, @Nullable End after) {
    var visible = visible(person, wish);
    return new Walk<Dispute, Place>(
            (place, limit) -> together(visible, place, limit), Dispute::opened)
        .some(wish::takes, after == null ? null : after.place(), PAGE + 1);
  }

  /** What is discarded is hidden from customers, and so is what they dispute of it. */
  private Set<CompanyId> visible(Person person, Wish wish) {
    if (!(person.callScope() instanceof Scope.Of(var theirs))) {
      return Set.of();
    }
    var wanted =
        theirs.stream()
            .filter(company -> wish.company().map(company::equals).orElse(true))
            .toList();
    return companies.find(wanted).stream()
        .filter(found -> person.sees(found.company()))
        .map(found -> found.company().id())
        .collect(Collectors.toSet());
  }

  private List<Dispute> together(Set<CompanyId> visible, @Nullable Place after, int limit) {
    return visible.stream()
        .flatMap(company -> disputes.of(company, after, limit).stream())
        .sorted(Comparator.comparing(Dispute::opened, Place.NEWEST_FIRST))
        .limit(limit)
        .toList();
  }
}
