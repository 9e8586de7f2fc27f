package ai.cicops.portal.identity;

import java.time.Duration;

/** What a step of signing in came to. */
public sealed interface SignInOutcome {
  /** Done; the token is the new session's. */
  record SignedIn(SessionToken token) implements SignInOutcome {}

  /** The password was right, a code is to follow; the token is a half session's. */
  record SecondFactorNeeded(SessionToken token) implements SignInOutcome {}

  /** One answer for every wrong combination. */
  record WrongCredentials() implements SignInOutcome {}

  /** All was right, but a rule lets nobody in from there. */
  record AddressRefused() implements SignInOutcome {}

  record WrongCode() implements SignInOutcome {}

  /** There is no half session to go on with. */
  record SignedOut() implements SignInOutcome {}

  /** Too many attempts; this one was not judged. */
  record TryLater(Duration pause) implements SignInOutcome {}

  record ProofRefused() implements SignInOutcome {}
}
