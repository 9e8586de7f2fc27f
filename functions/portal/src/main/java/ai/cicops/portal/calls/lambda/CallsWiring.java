package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.Catalogue;
import ai.cicops.portal.calls.CountCalls;
import ai.cicops.portal.calls.JobOwners;
import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.ListLostJobs;
import ai.cicops.portal.calls.QueryCalls;
import ai.cicops.portal.calls.ShowCall;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoTrades;
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
    Catalogue catalogue,
    LostJobsRoute lostJobs,
    People people,
    InstantSource clock,
    ZoneId businessZone) {

  static CallsWiring of(Surroundings surroundings) {
    var clock = surroundings.clock();
    var dynamo = new Dynamo(surroundings);
    var question = QuestionWiring.of(surroundings, dynamo);
    var calls = new KeptCalls(new DynamoDayChunks(dynamo, surroundings), clock);
    var people = new DynamoPeople(dynamo, surroundings);
    var trades = new DynamoTrades(dynamo, surroundings);
    var lostJobs =
        new LostJobsRoute(
            new ListLostJobs(question.selectCalls(), trades, question.dataAsOf()),
            new JobOwners(people),
            people,
            clock,
            question.businessZone());
    return new CallsWiring(
        new Gate(dynamo, surroundings),
        new QueryCalls(question.selectCalls(), question.dataAsOf()),
        new CountCalls(question.selectCalls(), trades, question.dataAsOf()),
        new ShowCall(calls, new DynamoCompanies(dynamo, surroundings), question.catalogue()),
        question.catalogue(),
        lostJobs,
        people,
        clock,
        question.businessZone());
  }
}
