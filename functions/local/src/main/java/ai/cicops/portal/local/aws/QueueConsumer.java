package ai.cicops.portal.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.local.template.LambdaFunction;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Feeds a function from a queue; what it does not report as failed is deleted. */
final class QueueConsumer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String function;
  private final LambdaFunction.QueueSource source;
  private final Queues queues;
  private final Invoker functions;

  QueueConsumer(
      String function, LambdaFunction.QueueSource source, Queues queues, Invoker functions) {
    this.function = function;
    this.source = source;
    this.queues = queues;
    this.functions = functions;
  }

  void consume() {
    for (var batch = receive(); !batch.isEmpty(); batch = receive()) {
      try {
        var failed = failures(functions.invoke(function, event(batch)));
        batch.stream()
            .map(Message::id)
            .filter(id -> !failed.contains(id))
            .forEach(id -> queues.delete(source.queueArn(), id));
      } catch (Invoker.Failed again) {
        // the messages come back after their visibility time
        System.out.println(function + " did not take its messages: " + again.getMessage());
      }
    }
  }

  private List<Message> receive() {
    return queues.receive(source.queueArn(), source.batchSize());
  }

  private byte[] event(List<Message> batch) {
    var event = JSON.createObjectNode();
    var records = event.putArray("Records");
    for (var message : batch) {
      var item =
          records
              .addObject()
              .put("messageId", message.id())
              .put("receiptHandle", message.id())
              .put("body", message.body())
              .put("md5OfBody", "")
              .put("eventSource", "aws:sqs")
              .put("eventSourceARN", source.queueArn())
              .put("awsRegion", LocalCredentials.REGION.id());
      item.putObject("messageAttributes");
      var sent = Long.toString(message.sentAt().toEpochMilli());
      item.putObject("attributes")
          .put("ApproximateReceiveCount", Integer.toString(message.receives()))
          .put("SentTimestamp", sent)
          .put("SenderId", "local")
          .put("ApproximateFirstReceiveTimestamp", sent);
    }
    return event.toString().getBytes(UTF_8);
  }

  private Set<String> failures(byte[] answer) throws Invoker.Failed {
    return source.partialFailures() ? failures(function, answer) : Set.of();
  }

  /** The items that a function with {@code ReportBatchItemFailures} names. */
  static Set<String> failures(String function, byte[] answer) throws Invoker.Failed {
    var failed = new HashSet<String>();
    if (answer.length > 0) {
      try {
        JSON.readTree(answer)
            .path("batchItemFailures")
            .forEach(item -> failed.add(item.path("itemIdentifier").asText()));
      } catch (IOException malformed) {
        throw new Invoker.Failed(function + " answered something that is not JSON", malformed);
      }
    }
    return failed;
  }
}
