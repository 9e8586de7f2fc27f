package ai.cicops.portal.disputes;

/** What of a call is not right. */
public enum Reason {
  /** What became of it. */
  OUTCOME,
  /** How the agent spoke or acted. */
  HANDLING,
  /** It was no caller of the company's at all. */
  SPAM,
  /** That it is charged, or what. */
  BILLING
}
