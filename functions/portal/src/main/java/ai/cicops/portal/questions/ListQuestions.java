package ai.cicops.portal.questions;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Scope;
import ai.cicops.portal.platform.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The questions that somebody sees, 25 at a time: staff those of their companies, the open ones
 * first; customers their own and those of the companies they own. Newest first.
 */
public final class ListQuestions {
  public static final int PAGE = 25;

  private final Questions questions;
  private final Companies companies;

  public ListQuestions(Questions questions, Companies companies) {
    this.questions = questions;
    this.companies = companies;
  }

  /** What is wanted. */
  public record Wish(Optional<QuestionState> state, Optional<CompanyId> company) {
    boolean takes(Question question) {
      return state.map(wanted -> wanted == question.state()).orElse(true)
          && company.map(wanted -> wanted.equals(question.company())).orElse(true);
    }
  }

  /** The last question of a page. */
  public record End(QuestionState state, Place place) {}

  /** A page; {@code next} is null on the last. */
  public record Page(List<Question> questions, @Nullable End next) {
    static Page of(List<Question> found) {
      if (found.size() <= PAGE) {
        return new Page(found, null);
      }
      var page = List.copyOf(found.subList(0, PAGE));
      return new Page(page, new End(page.getLast().state(), page.getLast().place()));
    }
  }

  /**
   * @param after the end of the page before, null for the first
   */
  public Page list(Person person, Wish wish, @Nullable End after) {
    return person.role() == Role.CUSTOMER
        ? Page.of(customers(person, wish, after))
        : Page.of(staffs(person.scope(Action.SEE_COMPANY), wish, after));
  }

  private List<Question> staffs(Scope scope, Wish wish, @Nullable End after) {
    Predicate<Question> wanted =
        switch (scope) {
          case Scope.All() -> wish::takes;
          case Scope.Of(var theirs) ->
              question -> theirs.contains(question.company()) && wish.takes(question);
          case Scope.None() -> _ -> false;
        };
    var found = new ArrayList<Question>();
    if (scope instanceof Scope.None) {
      return found;
    }
    var states = wish.state().map(List::of).orElse(Arrays.asList(QuestionState.values()));
    for (var state : states) {
      if (found.size() <= PAGE && (after == null || state.compareTo(after.state()) >= 0)) {
        var from = after != null && after.state() == state ? after.place() : null;
        found.addAll(
            walk((place, limit) -> questions.of(state, place, limit))
                .some(wanted, from, PAGE + 1 - found.size()));
      }
    }
    return found;
  }

  private List<Question> customers(Person person, Wish wish, @Nullable End after) {
    var visible = visible(person, wish);
    return walk((place, limit) -> together(person, visible, place, limit))
        .some(
            question -> visible.contains(question.company()) && wish.takes(question),
            after == null ? null : after.place(),
            PAGE + 1);
  }

  /** What is discarded is hidden from customers, and so is what is asked about it. */
  private Set<CompanyId> visible(Person person, Wish wish) {
    var theirs =
        person.grants().stream()
            .map(Grant::company)
            .filter(company -> wish.company().map(company::equals).orElse(true))
            .toList();
    return companies.find(theirs).stream()
        .filter(found -> person.sees(found.company()))
        .map(found -> found.company().id())
        .collect(Collectors.toSet());
  }

  /** One's own and those of the companies one owns, each once. */
  private List<Question> together(
      Person person, Set<CompanyId> visible, @Nullable Place after, int limit) {
    var owned =
        person.grants().stream()
            .filter(grant -> grant.owner() && visible.contains(grant.company()))
            .flatMap(grant -> questions.of(grant.company(), after, limit).stream());
    return Stream.concat(questions.of(person.id(), after, limit).stream(), owned)
        .collect(Collectors.toMap(Question::id, question -> question, (one, _) -> one))
        .values()
        .stream()
        .sorted((one, other) -> one.place().compareTo(other.place()))
        .limit(limit)
        .toList();
  }

  private static Walk<Question, Place> walk(Walk.Pieces<Question, Place> pieces) {
    return new Walk<>(pieces, Question::place);
  }
}
