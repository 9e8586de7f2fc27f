package ai.cicops.portal.local.aws;

/** Calls a function as Lambda would. */
@FunctionalInterface
public interface Invoker {
  /**
   * Hands the event over and waits for the answer.
   *
   * @param function logical id
   * @throws Failed when the function threw, timed out or is not there
   */
  byte[] invoke(String function, byte[] event) throws Failed;

  /** The function did not answer. */
  final class Failed extends Exception {
    private static final long serialVersionUID = 1;

    public Failed(String message, Throwable cause) {
      super(message, cause);
    }

    public Failed(String message) {
      super(message);
    }
  }
}
