package ai.cicops.portal.local.iam;

import ai.cicops.portal.local.template.Grant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is granted is allowed, all else is not. */
final class Policy {
  private final List<Rule> rules;

  Policy(List<Grant> grants) {
    rules =
        grants.stream()
            .map(grant -> new Rule(grant, like(grant.resource()), like(grant.leadingKey())))
            .toList();
  }

  private record Rule(Grant grant, Pattern resource, Pattern leadingKey) {
    boolean allows(Access access) {
      return grant.action().equals(access.action())
          && resource.matcher(access.resource()).matches()
          && leadingKey.matcher(access.leadingKey()).matches();
    }
  }

  /** The grant that allows it; the narrowest is nobody's concern, for one is enough. */
  Optional<Grant> granting(Access access) {
    return rules.stream().filter(rule -> rule.allows(access)).map(Rule::grant).findFirst();
  }

  List<Grant> grants() {
    return rules.stream().map(Rule::grant).toList();
  }

  /** IAM's {@code StringLike}. */
  private static Pattern like(String text) {
    return Pattern.compile(
        Pattern.quote(text).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"), Pattern.DOTALL);
  }
}
