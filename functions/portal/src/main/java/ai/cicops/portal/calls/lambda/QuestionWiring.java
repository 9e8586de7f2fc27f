package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.Catalogue;
import ai.cicops.portal.calls.DataAsOf;
import ai.cicops.portal.calls.SelectCalls;
import ai.cicops.portal.calls.dynamodb.DynamoClassifications;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.calls.dynamodb.DynamoSettledCallers;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.five9.SyncSettings;
import ai.cicops.portal.five9.dynamodb.DynamoCoverages;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.teams.TeamCompanies;
import ai.cicops.portal.teams.dynamodb.DynamoTeams;
import java.time.ZoneId;

/**
 * What lists, figures and files of the same question stand on.
 *
 * @param businessZone where no single company's zone is meant
 */
public record QuestionWiring(
    SelectCalls selectCalls, Catalogue catalogue, DataAsOf dataAsOf, ZoneId businessZone) {
  public static QuestionWiring of(Surroundings surroundings, Dynamo dynamo) {
    var settings = surroundings.settings();
    var businessZone = settings.zone("PORTAL_ZONE", "America/New_York");
    var lag = settings.duration("FIVE9_LAG", SyncSettings.LAG);
    settings.check();
    var clock = surroundings.clock();
    var coverages = new DynamoCoverages(dynamo, surroundings);
    var catalogue = new FreshCatalogue(new DynamoClassifications(dynamo, surroundings), clock);
    return new QuestionWiring(
        new SelectCalls(
            new DynamoDayChunks(dynamo, surroundings),
            new DynamoSettledCallers(dynamo, surroundings),
            new DynamoCompanies(dynamo, surroundings),
            new TeamCompanies(
                new DynamoTeams(dynamo, surroundings), new DynamoPeople(dynamo, surroundings)),
            catalogue,
            clock,
            businessZone),
        catalogue,
        new FreshDataAsOf(() -> coverages.load().dataAsOf(lag), clock),
        businessZone);
  }
}
