package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyFilter;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.CompanyState;
import ai.cicops.portal.directory.ListCompanies;
import ai.cicops.portal.directory.OrganizationId;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.directory.Trades;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoTrades;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.ListSupervisors;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Scope;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.Cursor;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/companies?state=&text=&trade=&organization=&supervisor=&with=&cursor=}, and who
 * looks after them.
 */
public final class ListCompaniesHandler extends HttpFunction {
  private static final int LONGEST_TEXT = 100;

  public ListCompaniesHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, ListCompaniesHandler::new, new ListCompaniesRehearsal());
  }

  public ListCompaniesHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(
        surroundings,
        new Gate(dynamo, surroundings),
        new DynamoCompanies(dynamo, surroundings),
        new DynamoTrades(dynamo, surroundings),
        new ListSupervisors(new DynamoPeople(dynamo, surroundings)));
  }

  ListCompaniesHandler(
      Surroundings surroundings,
      Gate gate,
      Companies companies,
      Trades trades,
      ListSupervisors supervisors) {
    var routes =
        new Routes(new ListCompanies(companies), trades, supervisors, surroundings.clock());
    super(
        surroundings,
        Map.of(
            "GET /api/companies", gate.signedIn(routes::answer),
            "GET /api/supervisors",
                gate.signedIn((request, person) -> routes.supervisors(person))));
  }

  private record Routes(
      ListCompanies list, Trades trades, ListSupervisors supervisors, InstantSource clock) {
    /** For staff. */
    HttpAnswer supervisors(Person person) {
      return person.may(Action.EDIT_COMPANY)
          ? HttpAnswer.ok(
              new SupervisorAnswer.All(
                  supervisors.all().stream()
                      .map(each -> SupervisorAnswer.of(each, person))
                      .toList()))
          : HttpAnswer.refused(ErrorCode.NO_PERMISSION);
    }

    HttpAnswer answer(HttpRequest request, Person person) {
      request.queryOnly(
          Set.of("state", "text", "trade", "organization", "supervisor", "with", "cursor"));
      boolean numbered = request.queryOne("with").filter(ListCompaniesHandler::numbers).isPresent();
      var text = request.queryOne("text").orElse("");
      if (text.length() > LONGEST_TEXT) {
        throw InvalidInput.field("text");
      }
      var word = request.queryOne("state").orElse("");
      @Nullable CompanyState state = word.isEmpty() ? null : state(word);
      var supervisor = request.queryOne("supervisor").orElse("");
      if (person.role() == Role.CUSTOMER
          && (state == CompanyState.DISCARDED || !supervisor.isEmpty())) {
        return HttpAnswer.refused(ErrorCode.NO_PERMISSION);
      }
      var wanted = request.queryOne("trade").orElse("");
      @Nullable TradeId trade = wanted.isEmpty() ? null : Field.trade("trade", wanted);
      var above = request.queryOne("organization").orElse("");
      @Nullable OrganizationId organization =
          above.isEmpty() ? null : Field.organization("organization", above);
      var cursor =
          Cursor.of(
              List.of("companies", person.id().value(), word, text, wanted, above, supervisor));
      @Nullable String after = cursor.read(request.queryOne("cursor")).orElse(null);
      var all = trades.list();
      var named = text.isEmpty() ? Set.<TradeId>of() : all.mentioning(text);
      var page =
          list.list(
              visible(person, supervisor),
              new CompanyFilter(state, text, named, trade, organization),
              after);
      var next = page.next();
      return HttpAnswer.ok(
          new CompanyAnswer.Page(
              CompanyAnswer.all(page, all),
              numbered ? numbers(page) : null,
              next == null ? null : cursor.write(next)));
    }

    private Map<String, Integer> numbers(Companies.CompanyPage page) {
      return list.numbers(page.companies(), clock.instant()).entrySet().stream()
          .collect(Collectors.toMap(each -> each.getKey().value(), Map.Entry::getValue));
    }

    /** Those that one may see, and of them only a supervisor's where one is named. */
    private Optional<Set<CompanyId>> visible(Person person, String supervisor) {
      var theirs = visibleTo(person);
      if (supervisor.isEmpty()) {
        return theirs;
      }
      var assigned = supervisors.companiesOf(Field.user("supervisor", supervisor));
      return Optional.of(
          assigned.stream()
              .filter(company -> theirs.isEmpty() || theirs.get().contains(company))
              .collect(Collectors.toSet()));
    }
  }

  private static boolean numbers(String with) {
    if (!with.equals("numbers")) {
      throw InvalidInput.field("with");
    }
    return true;
  }

  private static CompanyState state(String word) {
    return switch (word) {
      case "active" -> CompanyState.ACTIVE;
      case "needs-review" -> CompanyState.NEEDS_REVIEW;
      case "discarded" -> CompanyState.DISCARDED;
      default -> throw InvalidInput.field("state");
    };
  }

  private static Optional<Set<CompanyId>> visibleTo(Person person) {
    return switch (person.callScope()) {
      case Scope.All() -> Optional.empty();
      case Scope.Of(var companies) -> Optional.of(companies);
      case Scope.None() -> Optional.of(Set.of());
    };
  }
}
