package ai.cicops.portal.identity;

import static ai.cicops.portal.identity.Role.AGENT;
import static ai.cicops.portal.identity.Role.CUSTOMER;
import static ai.cicops.portal.identity.Role.SUPERVISOR;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may want to do, and who may: admins all of it but what a company must say itself,
 * other roles what names them, and they only on the companies that they were given. A customer
 * needs the action's permission besides, where it has one, or to be an owner.
 */
public enum Action {
  SEE_COMPANY(Set.of(SUPERVISOR, CUSTOMER)),
  SEE_CALLS(Set.of(SUPERVISOR, CUSTOMER)),
  LISTEN(Set.of(SUPERVISOR, CUSTOMER), Permission.LISTEN),
  /** Write notes and tags. */
  ANNOTATE_CALL(Set.of(SUPERVISOR, CUSTOMER)),
  /** Say what it came to. */
  CORRECT_CALL(Set.of(SUPERVISOR)),
  /** Say that what was done or charged is not right: a customer, and nobody for them. */
  DISPUTE_CALL(Set.of(CUSTOMER)),
  ANSWER_DISPUTE(Set.of(SUPERVISOR)),
  /** Say that recordings are not to be removed, whatever a company's retention says. */
  HOLD_RECORDINGS(Set.of(SUPERVISOR)),
  /** Say how long a company's recordings are kept. */
  KEEP_RETENTION(Set.of()),
  /** Accept that a call is not to be paid. */
  GRANT_CREDIT(Set.of()),
  DOWNLOAD(Set.of(SUPERVISOR, CUSTOMER), Permission.DOWNLOAD),
  EXPORT(Set.of(SUPERVISOR, CUSTOMER), Permission.EXPORT),
  READ_PLAYBOOK(Set.of(SUPERVISOR, AGENT, CUSTOMER)),
  EDIT_PLAYBOOK(Set.of(SUPERVISOR, CUSTOMER), Permission.EDIT_PLAYBOOK),
  MANAGE_MEMBERS(Set.of(SUPERVISOR, CUSTOMER), Permission.MANAGE_MEMBERS),
  MANAGE_BILLING(Set.of(CUSTOMER), Permission.MANAGE_BILLING),
  MANAGE_CLIENTS(Set.of(SUPERVISOR, CUSTOMER), Permission.MANAGE_CLIENTS),
  /** Trades and zone. */
  EDIT_COMPANY(Set.of(SUPERVISOR)),
  KEEP_NUMBERS(Set.of(SUPERVISOR)),
  /** When it is open: of customers its owners. */
  KEEP_HOURS(Set.of(SUPERVISOR, CUSTOMER), true),
  /** See the portal as a customer of the company does. */
  LOOK_AS_CUSTOMER(Set.of(SUPERVISOR)),
  /** Let staff do so: its owners, and nobody for them. */
  CONSENT_TO_LOOK(Set.of(CUSTOMER), true),

  // of no company
  EDIT_TRADES(Set.of(SUPERVISOR)),
  EDIT_TEAMS(Set.of(SUPERVISOR)),
  /** Create, discard, review and merge. */
  KEEP_COMPANIES(Set.of()),
  KEEP_ORGANIZATIONS(Set.of()),
  KEEP_USERS(Set.of()),
  SEE_CATALOGUE(Set.of(SUPERVISOR)),
  /** Say what they mean for every call. */
  CLASSIFY_DISPOSITIONS(Set.of()),
  READ_AUDIT(Set.of()),
  WATCH_COMPLETENESS(Set.of());

  @SuppressWarnings("ImmutableEnumChecker") // all of them are made by Set.of
  private final Set<Role> roles;

  private final @Nullable Permission permission;
  private final boolean ofOwners;

  Action(Set<Role> roles) {
    this(roles, null, false);
  }

  Action(Set<Role> roles, Permission permission) {
    this(roles, permission, false);
  }

  Action(Set<Role> roles, boolean ofOwners) {
    this(roles, null, ofOwners);
  }

  Action(Set<Role> roles, @Nullable Permission permission, boolean ofOwners) {
    this.roles = roles;
    this.permission = permission;
    this.ofOwners = ofOwners;
  }

  /** Whether the role may, wherever it may anything at all. */
  boolean isOf(Role role) {
    return roles.contains(role) || (role == Role.ADMIN && !isOfCustomersAlone());
  }

  private boolean isOfCustomersAlone() {
    return this == CONSENT_TO_LOOK || this == DISPUTE_CALL;
  }

  /** Whether what somebody was given on a company is enough for it. */
  boolean isAllowed(Role role, Grant grant) {
    return isOf(role) && (role != CUSTOMER || isAllowed(grant));
  }

  private boolean isAllowed(Grant grant) {
    return ofOwners ? grant.owner() : permission == null || grant.allows(permission);
  }
}
