package ai.cicops.portal.teams;

/** What became of a change of a team. */
public sealed interface TeamOutcome {
  record Kept(Team team) implements TeamOutcome {}

  /** Somebody else was faster: the team as they left it. */
  record Stale(Team newest) implements TeamOutcome {}

  /** Another team has this name. */
  record NameTaken() implements TeamOutcome {}

  /** It has {@link Team#MOST} people. */
  record TooMany() implements TeamOutcome {}

  /** It is discarded, and stays as it was. */
  record Discarded() implements TeamOutcome {}

  /** Nobody who could be what is wanted, as far as this person may see. */
  record NoSuchPerson() implements TeamOutcome {}

  /** They see the team, but it is not theirs to keep. */
  record NotAllowed() implements TeamOutcome {}

  record NotFound() implements TeamOutcome {}
}
