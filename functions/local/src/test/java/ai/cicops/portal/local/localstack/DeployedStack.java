package ai.cicops.portal.local.localstack;

import static java.util.Objects.requireNonNull;

import ai.cicops.portal.platform.Surroundings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assertions;

/**
 * A stack in LocalStack.
 *
 * @param resources by logical id
 */
record DeployedStack(Wire wire, Map<String, Resource> resources) {
  /**
   * @param type such as {@code AWS::SQS::Queue}
   * @param id the physical one: a name, or the address of a queue
   */
  record Resource(String type, String id) {}

  static DeployedStack read(Wire wire, String json) {
    try {
      var resources = new TreeMap<String, Resource>();
      Wire.JSON
          .readTree(json)
          .properties()
          .forEach(entry ->
              resources.put(
                  entry.getKey(),
                  new Resource(
                      entry.getValue().path("type").asText(),
                      entry.getValue().path("id").asText())));
      return new DeployedStack(wire, resources);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException(json, malformed);
    }
  }

  String id(String logicalId) {
    return requireNonNull(resources.get(logicalId), () -> "no " + logicalId).id();
  }

  /** The logical ids of a type. */
  List<String> ofType(String type) {
    return resources.keySet().stream()
        .filter(id -> requireNonNull(resources.get(id)).type().equals(type))
        .toList();
  }

  /** A function as what calls it finds it, behind its alias. */
  JsonNode function(String logicalId) {
    return wire.get("lambda", "/2015-03-31/functions/" + id(logicalId) + "?Qualifier=live")
        .path("Configuration");
  }

  Map<String, String> environment(String function) {
    var environment = new HashMap<String, String>();
    function(function)
        .at("/Environment/Variables")
        .properties()
        .forEach(entry -> environment.put(entry.getKey(), entry.getValue().asText()));
    return environment;
  }

  /** What the function answers; a failed test when it breaks off. */
  JsonNode invoke(String function, JsonNode event) {
    var answer = wire.post("lambda", invocations(function), event.toString());
    var error = answer.headers().firstValue("X-Amz-Function-Error").orElse("");
    Assertions.assertEquals("200", answer.statusCode() + error, answer::body);
    try {
      return Wire.JSON.readTree(answer.body());
    } catch (JsonProcessingException malformed) {
      return Assertions.fail(answer.body(), malformed);
    }
  }

  /** Hands the event to Lambda's own queue, as schedules do. */
  void invokeLater(String function) {
    var answer = wire.post("lambda", invocations(function), "{}", "X-Amz-Invocation-Type", "Event");
    Assertions.assertEquals(202, answer.statusCode(), answer.body());
  }

  private String invocations(String function) {
    return "/2015-03-31/functions/" + id(function) + "/invocations?Qualifier=live";
  }

  /** Of a queue, by SQS's names. */
  JsonNode attributes(String queue) {
    return wire.sqs(
            "GetQueueAttributes", Map.of("QueueUrl", id(queue), "AttributeNames", List.of("All")))
        .path("Attributes");
  }

  String queueArn(String queue) {
    return attributes(queue).path("QueueArn").asText();
  }

  /** The bodies of what lies in a queue, which stays there. */
  List<String> messages(String queue) {
    var bodies = new ArrayList<String>();
    wire.sqs(
            "ReceiveMessage",
            Map.of("QueueUrl", id(queue), "MaxNumberOfMessages", 10, "VisibilityTimeout", 0))
        .path("Messages")
        .forEach(message -> bodies.add(message.path("Body").asText()));
    return bodies;
  }

  /** What the function finds around it, for an adapter of this process. */
  Surroundings surroundings(String function) {
    return Stores.in(wire.address(), environment(function)).account().surroundings();
  }
}
