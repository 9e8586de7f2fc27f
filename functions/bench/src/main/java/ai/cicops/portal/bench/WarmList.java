package ai.cicops.portal.bench;

import ai.cicops.portal.calls.ChunkSize;
import ai.cicops.portal.calls.lambda.QueryCallsHandler;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.NoContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The warm list beside the one query that it cannot do without. */
final class WarmList implements Part {
  private static final int DAYS = 30;
  private static final int UNCOUNTED = 1000;
  private static final int COUNTED = 1000;

  @Override
  public String name() {
    return "warm-list";
  }

  @Override
  public String about() {
    return "GET /api/calls, 30 days of one company, in turn with the same query signed by hand;"
        + " what the gate takes (GET /api/dispositions) is taken off";
  }

  @Override
  public List<Result> measure() throws Exception {
    var results = new ArrayList<Result>();
    for (int callsADay : new int[] {60, 400}) {
      try (var aws = LocalAws.inMemory(Template.ofProject())) {
        measure(aws.surroundings(), callsADay, results);
      }
    }
    return results;
  }

  private static void measure(Surroundings surroundings, int callsADay, List<Result> results)
      throws Exception {
    StoredCompany.save(surroundings);
    StoredCompany.store(surroundings, StoredCompany.TODAY, DAYS, callsADay);
    var from = StoredCompany.TODAY.minusDays(DAYS);
    var visitor = StoredCompany.signedIn(surroundings);
    var list =
        visitor
            .asks("GET /api/calls")
            .query(
                "company=%s&from=%s&to=%s&zone=UTC"
                    .formatted(StoredCompany.ID, from, StoredCompany.TODAY))
            .bytes();
    var gate = visitor.asks("GET /api/dispositions").bytes();
    var handler = new QueryCallsHandler(surroundings);
    var query = query(surroundings, from);

    var lists = new double[COUNTED];
    var gates = new double[COUNTED];
    var byHand = new double[COUNTED];
    for (int time = -UNCOUNTED; time < COUNTED; time++) {
      int place = Math.max(0, time);
      lists[place] = Times.millis(() -> answered(handler, list));
      gates[place] = Times.millis(() -> answered(handler, gate));
      byHand[place] = Times.millis(() -> query.run());
    }
    double gateTime = Times.of(gates).median();
    double p50 = Times.of(lists).median() - gateTime;
    double p99 = Times.of(lists).at(0.99) - gateTime;
    double hand = Times.of(byHand).median();
    var what = "%,d calls: ".formatted(DAYS * callsADay);
    results.add(Result.told(what + "query signed by hand, p50", hand, "ms"));
    results.add(Result.told(what + "list, p50", p50, "ms"));
    results.add(Result.told(what + "list, p99", p99, "ms"));
    results.add(Result.atMost(1.6, what + "list to query, p50", p50 / hand, ""));
    results.add(Result.atMost(4, what + "list, p99 to p50", p99 / p50, ""));
  }

  private static Times.Work query(Surroundings surroundings, LocalDate from) {
    var environment = surroundings.settings();
    var signed =
        new SignedQuery(
            environment.uri("AWS_ENDPOINT_URL_DYNAMODB"),
            environment.text("AWS_REGION"),
            System.getProperty("aws.accessKeyId", ""),
            System.getProperty("aws.secretAccessKey", ""));
    var body =
        """
        {"TableName":"%s","KeyConditionExpression":"pk = :campaign AND sk BETWEEN :from AND :to",\
        "ExpressionAttributeValues":{":campaign":{"S":"%s"},":from":{"S":"%s"},":to":{"S":"%s~"}}}\
        """
            .formatted(
                environment.text("TABLE_CALLS"),
                CampaignKey.of(ChunkSize.CAMPAIGN),
                from,
                StoredCompany.TODAY.minusDays(1));
    return () -> signed.send(body, surroundings.clock().instant());
  }

  private static void answered(QueryCallsHandler handler, byte[] event) throws IOException {
    var answer = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event), answer, new NoContext());
    if (!answer.toString(StandardCharsets.UTF_8).startsWith("{\"statusCode\":200")) {
      throw new IllegalStateException(answer.toString(StandardCharsets.UTF_8));
    }
  }
}
