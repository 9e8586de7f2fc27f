package ai.cicops.portal.five9;

import java.time.Instant;

/** Why a run ends before all is done. */
sealed interface Ending {
  /** It will not mend by itself: somebody is told at once. */
  record Refused(SyncProblem problem, String detail) implements Ending {}

  /** Five9 is away; each try was one too many. */
  record FiveNineAway(SyncProblem problem) implements Ending {}

  /** The quota comes back after the run's time. */
  record QuotaUntil(Instant until) implements Ending {}

  record OutOfTime() implements Ending {}

  record LeaseLost() implements Ending {}
}
