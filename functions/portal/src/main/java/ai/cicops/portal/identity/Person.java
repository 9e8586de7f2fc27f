package ai.cicops.portal.identity;

import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A signed-in person with everything their requests are judged by.
 *
 * @param locale language tag: {@code en} or {@code es}
 * @param secondFactorOfCompany whether a company of theirs demands a second factor, as far as the
 *     {@link AccessGuard} was asked
 */
public record Person(
    UserId id,
    String name,
    String email,
    Role role,
    String locale,
    ZoneId zone,
    List<Grant> grants,
    Standing standing,
    boolean secondFactorOfCompany) {
  public Person {
    grants = List.copyOf(grants);
  }

  public Person(
      UserId id,
      String name,
      String email,
      Role role,
      String locale,
      ZoneId zone,
      List<Grant> grants,
      Standing standing) {
    this(id, name, email, role, locale, zone, grants, standing, false);
  }

  /** Somebody new. */
  public Person(
      UserId id,
      String name,
      String email,
      Role role,
      String locale,
      ZoneId zone,
      List<Grant> grants) {
    this(id, name, email, role, locale, zone, grants, Standing.NEW);
  }

  public Person with(Standing now) {
    return new Person(id, name, email, role, locale, zone, grants, now, secondFactorOfCompany);
  }

  public Person with(List<Grant> now) {
    return new Person(id, name, email, role, locale, zone, now, standing, secondFactorOfCompany);
  }

  public Person as(Role now) {
    return new Person(id, name, email, now, locale, zone, grants, standing, secondFactorOfCompany);
  }

  public Person described(String nameNow, String localeNow, ZoneId zoneNow) {
    return new Person(
        id, nameNow, email, role, localeNow, zoneNow, grants, standing, secondFactorOfCompany);
  }

  /** As an owner of the company and nothing else, whatever they are. */
  Person asOwnerOf(CompanyId company) {
    return as(Role.CUSTOMER).with(List.of(new Grant(company, true, Set.of())));
  }

  Person demanded(boolean ofCompany) {
    return new Person(id, name, email, role, locale, zone, grants, standing, ofCompany);
  }

  /** What one has on a company. */
  public Optional<Grant> grant(CompanyId company) {
    return grants.stream().filter(grant -> grant.company().equals(company)).findFirst();
  }

  /** Staff sign in by two factors, and so does who works with a company that wants it. */
  public boolean secondFactorDemanded() {
    return role != Role.CUSTOMER || secondFactorOfCompany;
  }

  /** They have to enrol one before anything else. */
  public boolean owesSecondFactor() {
    return secondFactorDemanded() && !standing.secondFactor();
  }

  /** Those whose calls one sees: admins everybody's, agents nobody's. */
  public Scope callScope() {
    return scope(Action.SEE_CALLS);
  }

  /** The companies that one may do something to. */
  public Scope scope(Action action) {
    if (!action.isOf(role)) {
      return new Scope.None();
    }
    if (role == Role.ADMIN) {
      return new Scope.All();
    }
    return new Scope.Of(
        grants.stream()
            .filter(grant -> action.isAllowed(role, grant))
            .map(Grant::company)
            .collect(Collectors.toSet()));
  }

  public boolean may(Action action, CompanyId company) {
    return role == Role.ADMIN
        ? action.isOf(role)
        : grants.stream()
            .anyMatch(grant -> grant.company().equals(company) && action.isAllowed(role, grant));
  }

  /** For what concerns no company, or for whether one may it anywhere. */
  public boolean may(Action action) {
    return action.isOf(role);
  }

  /** What is discarded is hidden from customers, its calls too; they are kept. */
  public boolean sees(Company company) {
    return company.isActive() || role != Role.CUSTOMER;
  }

  public boolean maySeeCallsOf(CompanyId company) {
    return may(Action.SEE_CALLS, company);
  }

  /**
   * Nobody gives, takes or changes what they do not hold themselves.
   *
   * @param grant as it is or as it shall be
   */
  public boolean mayGrant(Grant grant) {
    return may(Action.MANAGE_MEMBERS, grant.company())
        && (role != Role.CUSTOMER
            || grant(grant.company()).filter(own -> own.covers(grant)).isPresent());
  }
}
