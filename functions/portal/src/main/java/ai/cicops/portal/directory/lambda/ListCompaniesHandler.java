package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.ListCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Scope;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.Cursor;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/companies?text=&cursor=}. */
public final class ListCompaniesHandler extends HttpFunction {
  private static final int LONGEST_TEXT = 100;

  public ListCompaniesHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, ListCompaniesHandler::new, new ListCompaniesRehearsal());
  }

  public ListCompaniesHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(surroundings, new Gate(dynamo, surroundings), new DynamoCompanies(dynamo, surroundings));
  }

  ListCompaniesHandler(Surroundings surroundings, Gate gate, Companies companies) {
    var list = new ListCompanies(companies);
    super(
        surroundings,
        Map.of(
            "GET /api/companies",
            gate.signedIn((request, person) -> answer(list, request, person))));
  }

  private static HttpAnswer answer(ListCompanies list, HttpRequest request, Person person) {
    request.queryOnly(Set.of("text", "cursor"));
    var text = request.queryOne("text").orElse("");
    if (text.length() > LONGEST_TEXT) {
      throw InvalidInput.field("text");
    }
    var cursor = Cursor.of(List.of("companies", person.id().value(), text));
    @Nullable String after = cursor.read(request.queryOne("cursor")).orElse(null);
    var page = list.list(visibleTo(person), text, after);
    var next = page.next();
    return HttpAnswer.ok(
        new CompanyAnswer.Page(CompanyAnswer.all(page), next == null ? null : cursor.write(next)));
  }

  private static Optional<Set<CompanyId>> visibleTo(Person person) {
    return switch (person.callScope()) {
      case Scope.All() -> Optional.empty();
      case Scope.Of(var companies) -> Optional.of(companies);
      case Scope.None() -> Optional.of(Set.of());
    };
  }
}
