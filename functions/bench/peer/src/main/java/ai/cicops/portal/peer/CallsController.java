package ai.cicops.portal.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.CookieValue;
import io.micronaut.http.annotation.Get;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * {@code GET /api/calls}: reads the session, queries the calls of a campaign, and answers as many
 * rows as the product does. It decodes no call: that is to its favour.
 */
@Controller("/api/calls")
final class CallsController {
  private static final int ROWS = 50;

  private final DynamoDbClient dynamo;
  private final String portal;
  private final String calls;
  private final String campaign;

  CallsController(
      DynamoDbClient dynamo,
      @Value("${table.portal}") String portal,
      @Value("${table.calls}") String calls,
      @Value("${peer.campaign}") String campaign) {
    this.dynamo = dynamo;
    this.portal = portal;
    this.calls = calls;
    this.campaign = campaign;
  }

  @Get
  HttpResponse<CallPage> list(@CookieValue String session) {
    var user = session.substring(0, session.indexOf('.'));
    var last = "session#" + sha256(session.substring(user.length() + 1));
    var visit = query(portal, "user#" + user, "grant#", last, true);
    if (!visit.hasItems()
        || !AttributeValue.fromS(last).equals(visit.items().getLast().get("sk"))) {
      return HttpResponse.unauthorized();
    }
    var chunks = query(calls, campaign, "2026-09-01", "2026-09-30~", false);
    return HttpResponse.ok(
        new CallPage(
            new CallPage.Period(
                "2026-09-01", "2026-10-01", "UTC", "2026-09-01T00:00:00Z", "2026-10-01T00:00:00Z"),
            Collections.nCopies(ROWS, CallSummary.SAMPLE),
            new CallPage.Count(chunks.count(), false),
            1,
            Map.of("booked", 1, "lead", 2, "lost", 3, "other", 4),
            null,
            null,
            null));
  }

  private QueryResponse query(
      String table, String pk, String first, String last, boolean consistent) {
    return dynamo.query(request ->
        request
            .tableName(table)
            .consistentRead(consistent)
            .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(pk),
                    ":first", AttributeValue.fromS(first),
                    ":last", AttributeValue.fromS(last))));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
