package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.directory.Company;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Look;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Scope;
import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.SessionToken;
import ai.cicops.portal.identity.Sight;
import ai.cicops.portal.identity.Visit;
import io.avaje.jsonb.Json;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who one is, what one may see, and the token for state changes. */
@Json
record SessionAnswer(
    Who person,
    String csrf,
    String scope,
    List<Membership> companies,
    List<String> may,
    List<String> owes,
    String businessZone,
    String expiresAt,
    String provedUntil,
    @Nullable Looking looking) {
  private static final List<Action> ANYWHERE =
      List.of(
          Action.EDIT_TRADES,
          Action.EDIT_TEAMS,
          Action.KEEP_NUMBERS,
          Action.KEEP_COMPANIES,
          Action.KEEP_ORGANIZATIONS,
          Action.KEEP_USERS,
          Action.SEE_CATALOGUE,
          Action.CLASSIFY_DISPOSITIONS,
          Action.READ_AUDIT,
          Action.WATCH_COMPLETENESS);

  @Json
  record Who(String id, String name, String email, String role, String locale, String zone) {}

  @Json
  record Membership(
      String id,
      String name,
      String place,
      String zone,
      boolean owner,
      boolean billingContact,
      List<String> permissions) {}

  /**
   * What staff look at as a customer.
   *
   * @param company its id
   * @param over whether they are to go back to their own view
   */
  @Json
  record Looking(String company, String startedAt, String endsAt, boolean over) {
    static @Nullable Looking of(Sight sight) {
      return switch (sight) {
        case Sight.Own _ -> null;
        case Sight.AsCustomer(_, var look) -> of(look, false);
        case Sight.Over(var look) -> of(look, true);
      };
    }

    private static Looking of(Look look, boolean over) {
      return new Looking(
          look.company().value(), look.startedAt().toString(), look.endsAt().toString(), over);
    }
  }

  static SessionAnswer of(
      SessionToken token, Visit visit, List<Company> companies, ZoneId businessZone, Sight sight) {
    var person = visit.person();
    return new SessionAnswer(
        new Who(
            person.id().value(),
            person.name(),
            person.email(),
            word(person.role()),
            person.locale(),
            person.zone().getId()),
        token.csrf().reveal(),
        switch (person.callScope()) {
          case Scope.All() -> "all";
          case Scope.Of _ -> "companies";
          case Scope.None() -> "none";
        },
        companies.stream().map(company -> membership(person, company)).toList(),
        ANYWHERE.stream().filter(person::may).map(SessionAnswer::word).toList(),
        owes(person),
        businessZone.getId(),
        visit.session().endsAt().toString(),
        visit.session().provedAt().plus(Session.PROOF).toString(),
        Looking.of(sight));
  }

  private static List<String> owes(Person person) {
    return Stream.of(
            person.owesSecondFactor() ? "second_factor" : "",
            person.standing().welcomedAt() == null ? "welcome" : "")
        .filter(step -> !step.isEmpty())
        .toList();
  }

  private static Membership membership(Person person, Company company) {
    return new Membership(
        company.id().value(),
        company.name(),
        company.place(),
        company.zone().getId(),
        person.grants().stream()
            .filter(grant -> grant.company().equals(company.id()))
            .anyMatch(Grant::owner),
        person.grant(company.id()).filter(Grant::billingContact).isPresent(),
        Arrays.stream(Permission.values())
            .filter(permission -> person.may(Action.valueOf(permission.name()), company.id()))
            .map(SessionAnswer::word)
            .toList());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
