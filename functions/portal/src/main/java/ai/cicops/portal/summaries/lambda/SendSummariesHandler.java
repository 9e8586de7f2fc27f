package ai.cicops.portal.summaries.lambda;

import ai.cicops.portal.calls.lambda.QuestionWiring;
import ai.cicops.portal.dashboards.ShowDashboard;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoOrganizations;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.notifications.OweSummary;
import ai.cicops.portal.notifications.dynamodb.DynamoMails;
import ai.cicops.portal.operations.dynamodb.DynamoRunRecords;
import ai.cicops.portal.operations.lambda.RunRecordAnswer;
import ai.cicops.portal.platform.RequestId;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.DynamoLease;
import ai.cicops.portal.platform.lambda.Log;
import ai.cicops.portal.summaries.SendSummaries;
import ai.cicops.portal.summaries.SummaryLinks;
import ai.cicops.portal.summaries.SummarySight;
import ai.cicops.portal.summaries.dynamodb.DynamoSummaries;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Runs {@code send-summaries}, every hour; the event says nothing that it needs, the answer is the
 * run's record.
 */
public final class SendSummariesHandler implements RequestStreamHandler {
  private static final String PK = "summaries";

  /** Longer than the function's time-out, so that it need not be renewed. */
  private static final Duration LEASE = Duration.ofMinutes(15);

  /** Left before Lambda's own limit, to end in order. */
  private static final Duration MARGIN = Duration.ofSeconds(60);

  private final SendSummaries sendSummaries;
  private final InstantSource clock;
  private final Log log;

  public SendSummariesHandler() {
    this(Surroundings.ofProcess());
  }

  public SendSummariesHandler(Surroundings surroundings) {
    var settings = surroundings.settings();
    var portal = settings.uri("PORTAL_URL");
    var links = new SummaryLinks(new LinkSigner(settings.secret("LINK_SECRET")));
    settings.check();
    var dynamo = new Dynamo(surroundings);
    this.clock = surroundings.clock();
    var question = QuestionWiring.of(surroundings, dynamo);
    this.sendSummaries =
        new SendSummaries(
            new DynamoSummaries(dynamo, surroundings),
            new SummarySight(
                new DynamoCompanies(dynamo, surroundings),
                new DynamoOrganizations(dynamo, surroundings),
                question.businessZone()),
            new DynamoPeople(dynamo, surroundings),
            new ShowDashboard(question.selectCalls(), question.dataAsOf()),
            question.dataAsOf(),
            new OweSummary(new DynamoMails(dynamo, surroundings), links, portal, clock),
            new DynamoLease(dynamo, surroundings, PK, LEASE),
            new DynamoRunRecords(dynamo, surroundings),
            question.businessZone(),
            clock,
            surroundings.ids());
    this.log = Log.of(SendSummariesHandler.class, clock);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream output, Context context)
      throws IOException {
    var left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(MARGIN);
    var deadline = clock.instant().plus(left);
    RequestId.during(
        context.getAwsRequestId(),
        () -> RunRecordAnswer.send(sendSummaries.run(deadline), log, context, output));
  }
}
