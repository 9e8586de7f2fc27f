package ai.cicops.portal.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds everybody to the rules of their role and of their companies. A company that does not admit
 * a customer's address is none of theirs for as long as they are there: rows, counts and exports
 * follow their grants. A rule is in force {@link #FRESH} after it was kept.
 */
public final class AccessGuard {
  /** For how long rules that were read are good, so that they cost no read a request. */
  static final Duration FRESH = Duration.ofSeconds(10);

  private final AccessRules rules;
  private final InstantSource clock;
  private volatile @Nullable Known known;

  public AccessGuard(AccessRules rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
  }

  private record Known(Map<AccessRule.Subject, AccessRule> bySubject, Instant readAt) {}

  /**
   * The person with what they have where they are; empty when that is nothing because of where they
   * are.
   */
  public Optional<Person> admit(Person person, ClientAddress address) {
    var standing = rules();
    if (!admits(standing, new AccessRule.Subject.OfRole(person.role()), address)) {
      return Optional.empty();
    }
    if (person.role() != Role.CUSTOMER) {
      return Optional.of(person);
    }
    var open =
        person.grants().stream()
            .filter(grant -> admits(standing, company(grant), address))
            .toList();
    if (open.isEmpty() && !person.grants().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(person.with(open).demanded(demands(standing, person.grants())));
  }

  private static boolean admits(
      Map<AccessRule.Subject, AccessRule> rules, AccessRule.Subject subject, ClientAddress from) {
    var rule = rules.get(subject);
    return rule == null || rule.admits(from);
  }

  /** Whatever the address: who has to have one has to have it everywhere. */
  private static boolean demands(Map<AccessRule.Subject, AccessRule> rules, List<Grant> grants) {
    return grants.stream()
        .map(grant -> rules.get(company(grant)))
        .anyMatch(rule -> rule != null && rule.secondFactor());
  }

  private static AccessRule.Subject company(Grant grant) {
    return new AccessRule.Subject.OfCompany(grant.company());
  }

  private Map<AccessRule.Subject, AccessRule> rules() {
    var now = clock.instant();
    var before = known;
    if (before != null
        && !now.isBefore(before.readAt())
        && now.isBefore(before.readAt().plus(FRESH))) {
      return before.bySubject();
    }
    var bySubject =
        rules.all().stream().collect(Collectors.toMap(AccessRule::subject, Function.identity()));
    known = new Known(bySubject, now);
    return bySubject;
  }
}
