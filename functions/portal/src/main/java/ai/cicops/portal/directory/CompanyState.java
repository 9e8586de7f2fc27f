package ai.cicops.portal.directory;

/** Where a company stands, the last that holds of it. */
public enum CompanyState {
  ACTIVE,
  /** A placeholder made for a campaign nobody knew. */
  NEEDS_REVIEW,
  /** Hidden; everything is kept, its calls still come in. */
  DISCARDED,
  /** Another company has its campaigns. */
  MERGED
}
