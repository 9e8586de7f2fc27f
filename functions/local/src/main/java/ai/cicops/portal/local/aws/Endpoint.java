package ai.cicops.portal.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.MultiMap;
import org.eclipse.jetty.util.UrlEncoded;

/**
 * SQS SendMessage, EventBridge PutEvents, Secrets Manager GetSecretValue (AWS JSON) and SES v1
 * SendRawEmail (query protocol), as far as the functions use them.
 */
final class Endpoint extends Handler.Abstract {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Queues queues;
  private final Bus bus;
  private final Inbox inbox;
  private final Map<String, String> secrets;

  Endpoint(Queues queues, Bus bus, Inbox inbox, Map<String, String> secrets) {
    this.queues = queues;
    this.bus = bus;
    this.inbox = inbox;
    this.secrets = secrets;
  }

  private record Answer(int status, String type, String body) {
    static Answer json(JsonNode body) {
      return new Answer(200, "application/x-amz-json-1.1", body.toString());
    }

    static Answer error(String type, String message) {
      var body = JSON.createObjectNode().put("__type", type).put("message", message);
      return new Answer(400, "application/x-amz-json-1.1", body.toString());
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var body = Content.Source.asString(request, UTF_8);
    var target = request.getHeaders().get("X-Amz-Target");
    Answer answer;
    try {
      answer = target == null ? query(body) : json(target, JSON.readTree(body));
    } catch (IllegalArgumentException | IOException malformed) {
      answer = Answer.error("ValidationException", String.valueOf(malformed.getMessage()));
    }
    response.setStatus(answer.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
    response.write(true, ByteBuffer.wrap(answer.body().getBytes(UTF_8)), callback);
    return true;
  }

  private Answer json(String target, JsonNode input) {
    return switch (target) {
      case "AmazonSQS.SendMessage" -> sendMessage(input);
      case "AmazonSQS.SendMessageBatch" -> sendMessages(input);
      case "AWSEvents.PutEvents" -> putEvents(input);
      case "secretsmanager.GetSecretValue" -> secret(input.path("SecretId").asText());
      default -> Answer.error("UnknownOperationException", target + " is not played here");
    };
  }

  private Answer sendMessage(JsonNode input) {
    var queue = queues.at(input.path("QueueUrl").asText());
    if (queue.isEmpty()) {
      return noQueue();
    }
    queues.send(queue.get().arn(), input.path("MessageBody").asText(), delay(input));
    return Answer.json(JSON.createObjectNode().put("MessageId", "local"));
  }

  private Answer sendMessages(JsonNode input) {
    var queue = queues.at(input.path("QueueUrl").asText());
    if (queue.isEmpty()) {
      return noQueue();
    }
    var output = JSON.createObjectNode();
    var successful = output.putArray("Successful");
    output.putArray("Failed");
    for (var entry : input.path("Entries")) {
      queues.send(queue.get().arn(), entry.path("MessageBody").asText(), delay(entry));
      successful.addObject().put("Id", entry.path("Id").asText()).put("MessageId", "local");
    }
    return Answer.json(output);
  }

  private static Answer noQueue() {
    return Answer.error("com.amazonaws.sqs#QueueDoesNotExist", "there is no such queue");
  }

  private static Duration delay(JsonNode message) {
    return Duration.ofSeconds(message.path("DelaySeconds").asLong(0));
  }

  private Answer putEvents(JsonNode input) {
    var output = JSON.createObjectNode().put("FailedEntryCount", 0);
    var entries = output.putArray("Entries");
    for (var entry : input.path("Entries")) {
      if (entry instanceof ObjectNode event) {
        entries.addObject().put("EventId", bus.put(event));
      }
    }
    return Answer.json(output);
  }

  private Answer secret(String id) {
    var value = secrets.get(id);
    return value == null
        ? Answer.error("ResourceNotFoundException", "there is no such secret")
        : Answer.json(
            JSON.createObjectNode()
                .put("ARN", "arn:aws:secretsmanager:us-east-1:000000000000:secret:" + id)
                .put("Name", id)
                .put("VersionId", "local")
                .put("SecretString", value));
  }

  private Answer query(String body) {
    var form = new MultiMap<String>();
    UrlEncoded.decodeTo(body, form::add, UTF_8);
    if (!"SendRawEmail".equals(form.getValue("Action"))) {
      throw new IllegalArgumentException(form.getValue("Action") + " is not played here");
    }
    var destinations = new ArrayList<String>();
    for (int index = 1; form.containsKey("Destinations.member." + index); index++) {
      destinations.addAll(List.of(form.getValue("Destinations.member." + index)));
    }
    var mime = Base64.getMimeDecoder().decode(form.getValue("RawMessage.Data"));
    var id = inbox.receive(mime, destinations);
    return new Answer(
        200,
        "text/xml",
        "<SendRawEmailResponse xmlns=\"http://ses.amazonaws.com/doc/2010-12-01/\">"
            + "<SendRawEmailResult><MessageId>%s</MessageId></SendRawEmailResult>".formatted(id)
            + "<ResponseMetadata><RequestId>local</RequestId></ResponseMetadata>"
            + "</SendRawEmailResponse>");
  }
}
