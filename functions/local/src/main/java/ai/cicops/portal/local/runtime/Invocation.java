package ai.cicops.portal.local.runtime;

/** How an invocation ended. */
public sealed interface Invocation {
  /** The handler answered with this JSON. */
  record Answered(String text) implements Invocation {}

  /**
   * The handler threw, or its process ended.
   *
   * @param error as the runtime client reported it: JSON with {@code errorType}
   */
  record Failed(String error) implements Invocation {}

  /** There was no answer before the deadline; the process was ended, as Lambda does. */
  record TimedOut() implements Invocation {}

  /** Lambda takes no answer of more than {@value LambdaRuntime#LARGEST_ANSWER} bytes. */
  record TooLarge(int bytes) implements Invocation {}
}
