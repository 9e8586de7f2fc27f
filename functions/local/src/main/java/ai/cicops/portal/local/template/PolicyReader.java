package ai.cicops.portal.local.template;

import java.util.ArrayList;
import java.util.List;

/**
 * A function's own policies, taken apart into grants. What SAM adds for Lambda's errands (logs,
 * streams, queues, dead letters) is not among them: the function's code has no business there.
 */
final class PolicyReader {
  private PolicyReader() {}

  /**
   * @param policies with references resolved
   */
  static List<Grant> read(Node policies) {
    var grants = new ArrayList<Grant>();
    for (var policy : policies.list()) {
      policy.at("Statement").list().forEach(statement -> readStatement(statement, grants));
    }
    return List.copyOf(grants);
  }

  private static void readStatement(Node statement, List<Grant> grants) {
    if (!statement.at("Effect").text("").equals("Allow")) {
      throw new TemplateInvalid(statement.path() + ": the local run knows nothing but Allow");
    }
    var keys = leadingKeys(statement.at("Condition"));
    for (var action : texts(statement.at("Action"))) {
      for (var resource : texts(statement.at("Resource"))) {
        for (var key : keys) {
          grants.add(new Grant(statement.at("Sid").text(""), action, resource, key));
        }
      }
    }
  }

  private static List<String> leadingKeys(Node condition) {
    if (!condition.present()) {
      return List.of(Grant.ANY);
    }
    var keys = condition.in("ForAllValues:StringLike", "dynamodb:LeadingKeys");
    if (!keys.present()
        || condition.entries().size() != 1
        || condition.at("ForAllValues:StringLike").entries().size() != 1) {
      throw new TemplateInvalid(
          condition.path()
              + ": the local run knows no condition but ForAllValues:StringLike on"
              + " dynamodb:LeadingKeys");
    }
    return texts(keys);
  }

  private static List<String> texts(Node oneOrMore) {
    return oneOrMore.value() instanceof List<?>
        ? oneOrMore.list().stream().map(Node::text).toList()
        : List.of(oneOrMore.text());
  }
}
