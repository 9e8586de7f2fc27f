package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.KeepCompanies;
import ai.cicops.portal.directory.MergeCompanies;
import ai.cicops.portal.directory.Merges;
import ai.cicops.portal.directory.ProposeMerges;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoMerges;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.Route;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import java.util.Map;

/** Keeps the directory: companies one by one, and what becomes of placeholders. */
public final class EditDirectoryHandler extends HttpFunction {
  public EditDirectoryHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, EditDirectoryHandler::new, new EditDirectoryRehearsal());
  }

  public EditDirectoryHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(
        surroundings,
        new Gate(dynamo, surroundings),
        new Stores(
            new DynamoCompanies(dynamo, surroundings),
            new DynamoMerges(dynamo, surroundings),
            new DynamoPeople(dynamo, surroundings)));
  }

  EditDirectoryHandler(Surroundings surroundings, Gate gate, Stores stores) {
    super(surroundings, routes(gate, surroundings, stores));
  }

  record Stores(Companies companies, Merges merges, People people) {}

  private static Map<String, Route> routes(Gate gate, Surroundings surroundings, Stores stores) {
    var clock = surroundings.clock();
    var companies =
        new CompanyRoutes(
            stores.companies(),
            new KeepCompanies(stores.companies(), surroundings.ids(), clock),
            stores.people());
    var merges =
        new MergeRoutes(
            companies,
            new ProposeMerges(stores.companies()),
            new MergeCompanies(stores.companies(), stores.merges(), clock));
    return Map.of(
        "POST /api/companies",
        gate.signedIn(companies::create),
        "GET /api/companies/{id}",
        gate.signedIn(companies::show),
        "PATCH /api/companies/{id}",
        gate.signedIn(companies::edit),
        "PUT /api/companies/{id}/discard",
        gate.signedIn(companies::discard),
        "DELETE /api/companies/{id}/discard",
        gate.signedIn(companies::undiscard),
        "PUT /api/companies/{id}/review",
        gate.signedIn(companies::review),
        "GET /api/companies/{id}/merge-proposals",
        gate.signedIn(merges::proposals),
        "POST /api/companies/{id}/merge",
        gate.signedIn(merges::merge),
        "GET /api/merges",
        gate.signedIn((_, person) -> merges.list(person)),
        "POST /api/merges/{id}/undo",
        gate.signedIn(merges::undo));
  }
}
