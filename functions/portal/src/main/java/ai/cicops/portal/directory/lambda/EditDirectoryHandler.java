package ai.cicops.portal.directory.lambda;

import static ai.cicops.portal.directory.lambda.OrganizationRoutes.kept;

import ai.cicops.portal.directory.AttachTrade;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyRetention;
import ai.cicops.portal.directory.CompanyTargets;
import ai.cicops.portal.directory.Hours;
import ai.cicops.portal.directory.ImportNumbers;
import ai.cicops.portal.directory.InboundNumbers;
import ai.cicops.portal.directory.KeepCompanies;
import ai.cicops.portal.directory.KeepHours;
import ai.cicops.portal.directory.KeepNumbers;
import ai.cicops.portal.directory.KeepOrganizations;
import ai.cicops.portal.directory.KeepRetention;
import ai.cicops.portal.directory.KeepTargets;
import ai.cicops.portal.directory.KeepTrades;
import ai.cicops.portal.directory.ListNumbers;
import ai.cicops.portal.directory.MergeCompanies;
import ai.cicops.portal.directory.Merges;
import ai.cicops.portal.directory.Organizations;
import ai.cicops.portal.directory.ProposeMerges;
import ai.cicops.portal.directory.Trades;
import ai.cicops.portal.directory.csv.CsvListedNumbers;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoCompanyRetention;
import ai.cicops.portal.directory.dynamodb.DynamoCompanyTargets;
import ai.cicops.portal.directory.dynamodb.DynamoHours;
import ai.cicops.portal.directory.dynamodb.DynamoInboundNumbers;
import ai.cicops.portal.directory.dynamodb.DynamoMerges;
import ai.cicops.portal.directory.dynamodb.DynamoOrganizations;
import ai.cicops.portal.directory.dynamodb.DynamoTrades;
import ai.cicops.portal.directory.libphonenumber.LibphonenumberPhoneNumbers;
import ai.cicops.portal.identity.Contacts;
import ai.cicops.portal.identity.KeepContact;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.dynamodb.DynamoContacts;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.identity.lambda.SignedInRoute;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.Route;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps the directory: companies with hours and numbers, placeholders, organizations, trades. */
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
            new DynamoOrganizations(dynamo, surroundings),
            new DynamoInboundNumbers(dynamo, surroundings),
            new DynamoHours(dynamo, surroundings),
            new DynamoCompanyTargets(dynamo, surroundings),
            new DynamoCompanyRetention(dynamo, surroundings),
            new DynamoTrades(dynamo, surroundings),
            new DynamoPeople(dynamo, surroundings),
            new DynamoContacts(dynamo, surroundings)));
  }

  EditDirectoryHandler(Surroundings surroundings, Gate gate, Stores stores) {
    super(surroundings, routes(gate, surroundings, stores));
  }

  record Stores(
      Companies companies,
      Merges merges,
      Organizations organizations,
      InboundNumbers numbers,
      Hours hours,
      CompanyTargets targets,
      CompanyRetention retention,
      Trades trades,
      People people,
      Contacts contacts) {}

  private static Map<String, Route> routes(Gate gate, Surroundings surroundings, Stores stores) {
    var clock = surroundings.clock();
    var companies =
        new CompanyRoutes(
            stores.companies(),
            new KeepCompanies(stores.companies(), surroundings.ids(), clock),
            new KeepContact(stores.people(), stores.contacts(), clock),
            stores.trades());
    var merges =
        new MergeRoutes(
            companies,
            new ProposeMerges(stores.companies()),
            new MergeCompanies(stores.companies(), stores.merges(), clock));
    var organizations =
        new OrganizationRoutes(
            companies,
            new KeepOrganizations(
                stores.organizations(), stores.companies(), surroundings.ids(), clock));
    var numbers = numbers(stores, clock);
    var hours = new HoursRoutes(new KeepHours(stores.hours(), stores.companies(), clock), clock);
    var targets =
        new TargetsRoutes(
            new KeepTargets(stores.targets(), stores.companies(), clock), stores.trades());
    var retention =
        new RetentionRoutes(
            new KeepRetention(stores.retention(), stores.companies(), clock), stores.people());
    var trades =
        new TradeRoutes(
            new KeepTrades(stores.trades(), stores.companies(), surroundings.ids(), clock),
            new AttachTrade(stores.trades(), stores.companies(), clock));
    var routes = new HashMap<String, SignedInRoute>();
    routes.put("POST /api/companies", companies::create);
    routes.put("GET /api/companies/{id}", companies::show);
    routes.put("PATCH /api/companies/{id}", companies::edit);
    routes.put("PUT /api/companies/{id}/discard", companies::discard);
    routes.put("DELETE /api/companies/{id}/discard", companies::undiscard);
    routes.put("PUT /api/companies/{id}/review", companies::review);
    routes.put("PUT /api/companies/{id}/contact", companies::nameContact);
    routes.put("GET /api/companies/{id}/hours", hours::show);
    routes.put("PUT /api/companies/{id}/hours", hours::keep);
    routes.put("GET /api/companies/{id}/targets", targets::show);
    routes.put("PUT /api/companies/{id}/targets", targets::keep);
    routes.put("GET /api/companies/{id}/recordings-policy", retention::show);
    routes.put("PUT /api/companies/{id}/recordings-policy", retention::keep);
    routes.put("PUT /api/companies/{id}/recordings-holds/{hold}", retention::hold);
    routes.put("DELETE /api/companies/{id}/recordings-holds/{hold}", retention::release);
    routes.put("GET /api/companies/{id}/merge-proposals", merges::proposals);
    routes.put("POST /api/companies/{id}/merge", merges::merge);
    routes.put("GET /api/merges", (_, person) -> merges.list(person));
    routes.put("POST /api/merges/{id}/undo", merges::undo);
    routes.put("PUT /api/companies/{id}/organization", kept(organizations::attach));
    routes.put("GET /api/organizations", kept((_, _) -> organizations.list()));
    routes.put("POST /api/organizations", kept(organizations::create));
    routes.put("GET /api/organizations/{id}", kept((request, _) -> organizations.show(request)));
    routes.put("PATCH /api/organizations/{id}", kept(organizations::rename));
    routes.put("PUT /api/organizations/{id}/discard", kept(organizations::discard));
    routes.put("DELETE /api/organizations/{id}/discard", kept(organizations::undiscard));
    routes.put("GET /api/numbers", numbers::all);
    routes.put("GET /api/companies/{id}/numbers", numbers::show);
    routes.put("POST /api/companies/{id}/numbers", numbers::add);
    routes.put("PATCH /api/companies/{id}/numbers/{number}", numbers::edit);
    routes.put("PUT /api/companies/{id}/numbers/{number}/company", numbers::move);
    routes.put("POST /api/companies/{id}/numbers/import", numbers::bring);
    routes.put("GET /api/trades", TradeRoutes.kept((_, person) -> trades.list(person)));
    routes.put("POST /api/trades", TradeRoutes.kept(trades::create));
    routes.put("PATCH /api/trades/{id}", TradeRoutes.kept(trades::rename));
    routes.put("DELETE /api/trades/{id}", TradeRoutes.kept(trades::delete));
    routes.put("PUT /api/trades/{id}/companies", TradeRoutes.kept(trades::attach));
    return routes.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, route -> gate.signedIn(route.getValue())));
  }

  private static NumberRoutes numbers(Stores stores, InstantSource clock) {
    var phones = new LibphonenumberPhoneNumbers();
    var keep = new KeepNumbers(stores.numbers(), stores.companies(), clock);
    return new NumberRoutes(
        stores.companies(),
        keep,
        new ImportNumbers(keep, stores.numbers(), phones, new CsvListedNumbers(), clock),
        new ListNumbers(stores.numbers(), stores.companies(), clock),
        phones,
        clock);
  }
}
