package ai.cicops.portal.identity;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says from where people may come, and which companies demand a second factor. Nobody can shut
 * themselves out: the rule of one's own role must admit the address that it is kept from.
 */
public final class KeepAccessRules {
  /** What the audit knows all of them by, so that they can be followed together. */
  public static final String SUBJECT = "access";

  private final AccessRules rules;
  private final Companies companies;
  private final InstantSource clock;

  public KeepAccessRules(AccessRules rules, Companies companies, InstantSource clock) {
    this.rules = rules;
    this.companies = companies;
    this.clock = clock;
  }

  /** What became of a rule. */
  public sealed interface Outcome {
    record Kept(AccessRule rule) implements Outcome {}

    /** Another one was kept meanwhile. */
    record Stale(AccessRule newest) implements Outcome {}

    record WouldShutYouOut() implements Outcome {}

    record NoSuchCompany() implements Outcome {}
  }

  /** A rule for every role, and those that companies were ever given, by their ids. */
  public List<AccessRule> list() {
    var kept = rules.all();
    var roles =
        List.of(Role.values()).stream().map(role -> of(kept, new AccessRule.Subject.OfRole(role)));
    var ofCompanies =
        kept.stream()
            .filter(rule -> rule.subject() instanceof AccessRule.Subject.OfCompany)
            .sorted(Comparator.comparing(rule -> name(rule.subject())));
    return Stream.concat(roles, ofCompanies).toList();
  }

  public AccessRule of(AccessRule.Subject subject) {
    return of(rules.all(), subject);
  }

  private static AccessRule of(List<AccessRule> kept, AccessRule.Subject subject) {
    return kept.stream()
        .filter(rule -> rule.subject().equals(subject))
        .findFirst()
        .orElseGet(() -> AccessRule.none(subject));
  }

  /**
   * @param wish with the version that was read
   */
  public Outcome keep(Actor actor, AccessRule wish) {
    if (wish.subject().equals(new AccessRule.Subject.OfRole(actor.person().role()))
        && !wish.admits(actor.address())) {
      return new Outcome.WouldShutYouOut();
    }
    if (wish.subject() instanceof AccessRule.Subject.OfCompany(var company) && !isThere(company)) {
      return new Outcome.NoSuchCompany();
    }
    var before = of(wish.subject());
    if (before.version() != wish.version() || !rules.keep(wish, deed(actor, before, wish))) {
      return new Outcome.Stale(of(wish.subject()));
    }
    return new Outcome.Kept(
        new AccessRule(wish.subject(), wish.networks(), wish.secondFactor(), wish.version() + 1));
  }

  private boolean isThere(CompanyId company) {
    return companies.find(company).isPresent();
  }

  private Deed deed(Actor actor, AccessRule before, AccessRule after) {
    var subject =
        switch (after.subject()) {
          case AccessRule.Subject.OfRole _ -> SUBJECT;
          case AccessRule.Subject.OfCompany(var company) -> "company#" + company;
        };
    var of = name(after.subject());
    return new Deed(
        actor
            .does(
                "access_rule_changed",
                subject,
                clock.instant(),
                of + " " + after.version(),
                Map.of("of", of))
            .changing(words(before), words(after)));
  }

  private static String name(AccessRule.Subject subject) {
    return switch (subject) {
      case AccessRule.Subject.OfRole(var role) -> Grants.word(role);
      case AccessRule.Subject.OfCompany(var company) -> company.value();
    };
  }

  private static Map<String, String> words(AccessRule rule) {
    var networks =
        rule.networks().stream().map(AddressRange::text).collect(Collectors.joining(" "));
    return Map.of("networks", networks, "second_factor", Boolean.toString(rule.secondFactor()));
  }
}
