package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.CountCalls;
import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.QueryCalls;
import ai.cicops.portal.calls.SelectCalls;
import ai.cicops.portal.calls.ShowCall;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoTrades;
import ai.cicops.portal.five9.SyncSettings;
import ai.cicops.portal.five9.dynamodb.DynamoCoverages;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * What the routes of calls stand on.
 *
 * @param businessZone where no single company's zone is meant
 */
record CallsWiring(
    Gate gate,
    QueryCalls queryCalls,
    CountCalls countCalls,
    ShowCall showCall,
    People people,
    InstantSource clock,
    ZoneId businessZone) {

  static CallsWiring of(Surroundings surroundings) {
    var settings = surroundings.settings();
    var businessZone = settings.zone("PORTAL_ZONE", "America/New_York");
    var lag = settings.duration("FIVE9_LAG", SyncSettings.LAG);
    settings.check();
    var clock = surroundings.clock();
    var dynamo = new Dynamo(surroundings);
    var companies = new DynamoCompanies(dynamo, surroundings);
    var chunks = new DynamoDayChunks(dynamo, surroundings);
    var coverages = new DynamoCoverages(dynamo, surroundings);
    var dataAsOf = new FreshDataAsOf(() -> coverages.load().dataAsOf(lag), clock);
    var selectCalls = new SelectCalls(chunks, companies, clock, businessZone);
    return new CallsWiring(
        new Gate(dynamo, surroundings),
        new QueryCalls(selectCalls, dataAsOf),
        new CountCalls(selectCalls, new DynamoTrades(dynamo, surroundings), dataAsOf),
        new ShowCall(new KeptCalls(chunks, clock), companies),
        new DynamoPeople(dynamo, surroundings),
        clock,
        businessZone);
  }
}
