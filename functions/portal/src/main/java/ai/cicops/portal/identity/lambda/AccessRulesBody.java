package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.AccessRule;
import ai.cicops.portal.identity.AddressRange;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.InvalidInput;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What travels about where people may come from. */
final class AccessRulesBody {
  private AccessRulesBody() {}

  /**
   * @param address from where one asks oneself
   */
  @Json
  record All(List<Rule> roles, List<Rule> companies, String address) {}

  /**
   * @param role of a role's rule
   * @param company of a company's rule
   */
  @Json
  record Rule(
      @Nullable String role,
      @Nullable Company company,
      List<String> networks,
      boolean secondFactor,
      long version) {
    static Rule of(AccessRule rule, Names names) {
      var subject = rule.subject();
      return new Rule(
          subject instanceof AccessRule.Subject.OfRole(var role) ? Parse.word(role) : null,
          subject instanceof AccessRule.Subject.OfCompany(var id)
              ? new Company(id.value(), names.company(id).orElse(id.value()))
              : null,
          rule.networks().stream().map(AddressRange::text).toList(),
          rule.secondFactor(),
          rule.version());
    }
  }

  @Json
  record Company(String id, String name) {}

  @Json
  record OfRole(List<String> networks, long version) {
    AccessRule rule(AccessRule.Subject subject) {
      return new AccessRule(subject, AccessRulesBody.networks(networks), false, version);
    }
  }

  @Json
  record OfCompany(List<String> networks, boolean secondFactor, long version) {
    AccessRule rule(AccessRule.Subject subject) {
      return new AccessRule(subject, AccessRulesBody.networks(networks), secondFactor, version);
    }
  }

  private static List<AddressRange> networks(List<String> texts) {
    if (texts.size() > AccessRule.MOST_NETWORKS) {
      throw InvalidInput.field("networks");
    }
    return IntStream.range(0, texts.size())
        .mapToObj(at -> network(texts.get(at), at))
        .distinct()
        .toList();
  }

  private static AddressRange network(String text, int at) {
    return AddressRange.parse(text)
        .orElseThrow(() -> new InvalidInput(ErrorCode.NETWORK_INVALID, "networks[" + at + "]"));
  }
}
