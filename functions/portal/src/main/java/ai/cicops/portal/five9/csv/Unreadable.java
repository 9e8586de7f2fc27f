package ai.cicops.portal.five9.csv;

/** One row cannot be read; never leaves this package. */
final class Unreadable extends RuntimeException {
  /**
   * @param reason says which column and how, never the value
   */
  Unreadable(String reason) {
    super(reason, null, false, false);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
