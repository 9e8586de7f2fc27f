package ai.cicops.portal.directory;

import java.util.Optional;

/** Reads and writes telephone numbers as people do. Knows which numbers there can be. */
public interface PhoneNumbers {
  /**
   * @param text with the country's code, or as numbers are dialled within the United States; spaces
   *     and the usual marks between the digits count for nothing
   * @return empty for what is no number that somebody could have, or has letters or an extension
   */
  Optional<PhoneNumber> parse(String text);

  /** North American numbers as {@code (612) 555-0199}, others as {@code +44 20 7946 0000}. */
  String format(PhoneNumber number);
}
