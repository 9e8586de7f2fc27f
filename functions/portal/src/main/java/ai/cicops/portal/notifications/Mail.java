package ai.cicops.portal.notifications;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person.
 *
 * @param id the same for the same event and person
 * @param unsubscribe where a press of the reader's own program stops mails like this one; null for
 *     one that comes in any case
 */
public record Mail(
    String id, String to, String subject, String text, String html, @Nullable URI unsubscribe) {
  private static final int LONGEST_SUBJECT = 150;

  public Mail {
    subject = cut(line(subject));
    if (to.isBlank() || !to.equals(line(to))) {
      throw new IllegalArgumentException("no address to send to");
    }
  }

  public Mail(String id, String to, String subject, String text, String html) {
    this(id, to, subject, text, html, null);
  }

  /** One line: a name with a line break must not become a header. */
  private static String line(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
  }

  private static String cut(String line) {
    return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
  }

  @Override
  public String toString() {
    return "mail " + id;
  }
}
