package ai.cicops.portal.local.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;

/** What Lambda sends to a function's failure destination when it gives an event up. */
final class Letter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Letter() {}

  /**
   * @param condition {@code RetriesExhausted} or {@code EventAgeExceeded}
   */
  static String of(
      String function, String event, DueRun run, String condition, String error, Instant at) {
    var letter = JSON.createObjectNode().put("version", "1.0").put("timestamp", at.toString());
    letter
        .putObject("requestContext")
        .put("functionArn", "arn:aws:lambda:us-east-1:000000000000:function:" + function)
        .put("condition", condition)
        .put("approximateInvokeCount", run.attempt());
    letter.set("requestPayload", tree(event));
    letter
        .putObject("responseContext")
        .put("statusCode", 200)
        .put("executedVersion", "$LATEST")
        .put("functionError", "Unhandled");
    letter.putObject("responsePayload").put("errorMessage", error);
    return letter.toString();
  }

  private static com.fasterxml.jackson.databind.JsonNode tree(String event) {
    try {
      return JSON.readTree(event);
    } catch (JsonProcessingException notJson) {
      return JSON.getNodeFactory().textNode(event);
    }
  }
}
