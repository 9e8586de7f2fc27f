package ai.cicops.portal.notifications;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * A mail in words, before it takes a form.
 *
 * @param language {@code en} or {@code es}
 * @param action what the link does, in words
 */
record Letter(String language, String subject, List<String> paragraphs, String action, URI link) {
  Letter {
    paragraphs = List.copyOf(paragraphs);
  }

  Mail to(String id, String address) {
    return new Mail(id, address, subject, text(), html());
  }

  /** A time in words, by the clock of a place. */
  static String date(Instant at, ZoneId zone, String language) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(Locale.of(language, "US"))
        .withZone(zone)
        .format(at);
  }

  private String text() {
    return String.join("\n\n", paragraphs)
        + "\n\n"
        + action
        + ": "
        + link
        + "\n\n-- \n"
        + LetterFrame.signature(language)
        + "\n";
  }

  private String html() {
    var body = new StringBuilder();
    for (var paragraph : paragraphs) {
      body.append("<p style=\"margin:0 0 16px\">").append(escaped(paragraph)).append("</p>\n");
    }
    return LetterFrame.html(
        language,
        subject,
        body + LetterFrame.button(link, action),
        LetterFrame.small(LetterFrame.signature(language)));
  }

  /** Names and sentences come from outside; none of them is markup here. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
