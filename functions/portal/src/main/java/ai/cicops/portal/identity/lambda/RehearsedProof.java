package ai.cicops.portal.identity.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.identity.ProofOfWork;
import ai.cicops.portal.platform.Sha256;
import java.util.Base64;

/** A proof of work, done as a browser does it. */
final class RehearsedProof {
  private static final int MOST = 1_000_000;

  private RehearsedProof() {}

  /** As the wire has it. */
  static String of(ProofOfWork.Challenge challenge) {
    int number = 0;
    while (!Sha256.hex(challenge.salt() + number).equals(challenge.challenge())) {
      number++;
      if (number > MOST) {
        throw new IllegalStateException("this challenge has no solution");
      }
    }
    var solution =
        "{\"algorithm\":\"%s\",\"challenge\":\"%s\",\"number\":%d,\"salt\":\"%s\",\"signature\":\"%s\"}"
            .formatted(
                challenge.algorithm(),
                challenge.challenge(),
                number,
                challenge.salt(),
                challenge.signature());
    return Base64.getEncoder().encodeToString(solution.getBytes(UTF_8));
  }
}
