package ai.cicops.portal.identity;

import java.time.Instant;
import java.util.Optional;

/** Makes every attempt cost the browser some computing (ALTCHA, version 1). */
public interface ProofOfWork {
  /**
   * @param hard eight times the work
   */
  Challenge challenge(boolean hard);

  /** When the solution ends to be one, or empty when it is none of ours, wrong, or over. */
  Optional<Instant> validUntil(Solution solution);

  /** As the wire has it; {@code challenge} is the hash whose number is to be found. */
  record Challenge(
      String algorithm, String challenge, int maxnumber, String salt, String signature) {}

  /** As the wire has it. */
  record Solution(String algorithm, String challenge, long number, String salt, String signature) {}
}
