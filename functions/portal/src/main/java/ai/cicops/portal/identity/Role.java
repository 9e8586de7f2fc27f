package ai.cicops.portal.identity;

/** What somebody is to the portal. */
public enum Role {
  /** All companies, all actions. */
  ADMIN,
  /** The companies assigned to them. */
  SUPERVISOR,
  /** Reads the playbooks of the companies they serve; no calls. */
  AGENT,
  /** Their own companies, with the permissions of each membership. */
  CUSTOMER
}
