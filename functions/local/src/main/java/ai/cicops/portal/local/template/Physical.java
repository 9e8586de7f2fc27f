package ai.cicops.portal.local.template;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a resource is called in the local run, and what a reference to it reads as. */
record Physical(String logicalId, String service, String name) {
  static final String REGION = "us-east-1";
  static final String ACCOUNT = "000000000000";
  static final Map<String, String> PSEUDO_PARAMETERS =
      Map.of(
          "AWS::Region", REGION,
          "AWS::AccountId", ACCOUNT,
          "AWS::Partition", "aws",
          "AWS::URLSuffix", "amazonaws.com",
          "AWS::StackName", "portal-local",
          "AWS::StackId", "portal-local");

  static Physical of(String logicalId, String type, @Nullable String given) {
    var service =
        switch (type) {
          case "AWS::SQS::Queue" -> "sqs";
          case "AWS::DynamoDB::Table" -> "dynamodb";
          case "AWS::S3::Bucket" -> "s3";
          case "AWS::Events::EventBus", "AWS::Events::Rule" -> "events";
          case "AWS::Serverless::Function" -> "lambda";
          case "" -> throw new TemplateInvalid("nothing in the template is called " + logicalId);
          default -> type.replace("AWS::", "").replace("::", "-").toLowerCase(Locale.ROOT);
        };
    return new Physical(logicalId, service, given == null ? kebab(logicalId) : given);
  }

  static String nameProperty(String type) {
    return switch (type) {
      case "AWS::SQS::Queue" -> "QueueName";
      case "AWS::DynamoDB::Table" -> "TableName";
      case "AWS::S3::Bucket" -> "BucketName";
      case "AWS::Serverless::Function" -> "FunctionName";
      default -> "Name";
    };
  }

  /** {@code !Ref}: a queue reads as its address, all else as its name. */
  String reference() {
    return switch (service) {
      case "sqs" -> "https://sqs." + REGION + ".amazonaws.com/" + ACCOUNT + "/" + name;
      case "lambda" -> logicalId;
      default -> name;
    };
  }

  String attribute(String attribute) {
    return switch (attribute) {
      case "Arn" -> arn();
      case "StreamArn" -> arn() + "/stream/local";
      case "QueueName", "Name" -> name;
      case "QueueUrl" -> reference();
      case "DomainName", "RegionalDomainName" ->
          service.equals("s3") ? name + ".s3." + REGION + ".amazonaws.com" : name + ".local";
      default -> name + "." + attribute;
    };
  }

  String arn() {
    return switch (service) {
      case "s3" -> "arn:aws:s3:::" + name;
      case "dynamodb" -> prefix() + "table/" + name;
      case "lambda" -> prefix() + "function:" + logicalId;
      case "events" -> prefix() + "event-bus/" + name;
      default -> prefix() + name;
    };
  }

  private String prefix() {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":";
  }

  /** {@code SyncCalls} as {@code sync-calls}. */
  static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
