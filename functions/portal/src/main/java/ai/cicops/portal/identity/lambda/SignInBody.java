package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.ProofOfWork;
import io.avaje.jsonb.Json;

/** What the routes of the sign-in take and give. */
final class SignInBody {
  private SignInBody() {}

  /**
   * @param altcha base 64 of a solution as JSON
   */
  @Json
  record Credentials(String email, String password, String altcha) {
    @Override
    public String toString() {
      return "***";
    }
  }

  @Json
  record Code(String code) {
    @Override
    public String toString() {
      return "***";
    }
  }

  @Json
  record Next(String next) {
    static final Next SECOND_FACTOR = new Next("second-factor");
  }

  @Json
  record Challenge(
      String algorithm, String challenge, int maxnumber, String salt, String signature) {
    static Challenge of(ProofOfWork.Challenge challenge) {
      return new Challenge(
          challenge.algorithm(),
          challenge.challenge(),
          challenge.maxnumber(),
          challenge.salt(),
          challenge.signature());
    }
  }
}
