package ai.cicops.portal.identity;

/** What a membership may allow, each its own switch. */
public enum Permission {
  LISTEN,
  DOWNLOAD,
  EXPORT,
  EDIT_PLAYBOOK,
  MANAGE_MEMBERS,
  MANAGE_BILLING,
  MANAGE_CLIENTS
}
