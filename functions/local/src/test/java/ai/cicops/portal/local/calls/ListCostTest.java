package ai.cicops.portal.local.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.CallFilter;
import ai.cicops.portal.calls.CallQuery;
import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.ChunkSize;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.QueryCalls;
import ai.cicops.portal.calls.QueryCalls.QueryOutcome;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.calls.lambda.QuestionWiring;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.KeepNumbers;
import ai.cicops.portal.directory.NumberUse;
import ai.cicops.portal.directory.PhoneNumber;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoInboundNumbers;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.costs.MeteredWire;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many requests a list costs, counted on the way to DynamoDB. */
class ListCostTest {
  private static final CompanyId NORTHSIDE = new CompanyId("northside");

  @Test
  void aMonthOfSixtyThousandCallsIsThreeRequestsAtMostWhateverTheFilter() throws Exception {
    try (var aws = LocalAws.inMemory(Template.ofProject());
        var wire = new MeteredWire(aws.surroundings())) {
      var surroundings = wire.through(aws.surroundings());
      var dynamo = new Dynamo(surroundings);
      var chunks = new DynamoDayChunks(dynamo, surroundings);
      var companies = new DynamoCompanies(dynamo, surroundings);
      companies.save(northside());
      new KeepNumbers(
              new DynamoInboundNumbers(dynamo, surroundings), companies, surroundings.clock())
          .add(
              (action, subject, at, once, details) ->
                  new AuditEntry(subject, at, once, "ada", action, "", details),
              new PhoneNumber("+16125550199"),
              new NumberUse(NORTHSIDE, "Main", null, "Website", true),
              LocalDate.of(2026, 1, 1));
      for (int day = 1; day <= 30; day++) {
        ChunkSize.keep(chunks, LocalDate.of(2026, 9, day), 2000);
      }
      var calls =
          new QueryCalls(QuestionWiring.of(surroundings, dynamo).selectCalls(), Optional::empty);

      wire.forget();
      assertEquals(60_000, count(calls, CallFilter.ALL));
      assertTrue(wire.requests() <= 3, () -> wire.requests() + " requests");

      wire.forget();
      count(
          calls,
          CallFilter.ALL
              .with(Facet.DISPOSITION, "Price Shopper")
              .with(Facet.OUTCOME, "lost")
              .saying("612"));
      assertTrue(wire.requests() <= 3, () -> wire.requests() + " requests");

      wire.forget();
      count(calls, CallFilter.ALL.with(Facet.WINNABLE, "yes"));
      assertTrue(wire.requests() <= 3, () -> wire.requests() + " requests");
    }
  }

  private static int count(QueryCalls calls, CallFilter filter) {
    var query = new CallQuery(NORTHSIDE, "2026-09-01", "2026-10-01", "UTC", filter, null);
    var found = calls.query(CallsWorld.customer(NORTHSIDE), query);
    return assertInstanceOf(QueryOutcome.Found.class, found).page().count();
  }

  private static CompanyCampaigns northside() {
    return new CompanyCampaigns(
        new Company(
            NORTHSIDE,
            "Northside Plumbing",
            "Minneapolis, MN",
            CallsWorld.CHICAGO,
            List.of(new TradeId("plumbing")),
            null,
            false,
            Instant.EPOCH),
        List.of(CallsWorld.assignment(NORTHSIDE, ChunkSize.CAMPAIGN, null, null)));
  }
}
