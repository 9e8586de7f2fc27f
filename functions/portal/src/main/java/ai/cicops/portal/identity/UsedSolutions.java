package ai.cicops.portal.identity;

import java.time.Instant;

/** Remembers which proofs of work were used. */
public interface UsedSolutions {
  /** True the first time, under races, too; false ever after, until the challenge is over. */
  boolean firstUse(String challenge, Instant validUntil);
}
