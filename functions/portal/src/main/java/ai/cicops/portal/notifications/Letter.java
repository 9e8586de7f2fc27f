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
        + signature()
        + "\n";
  }

  private String html() {
    var body = new StringBuilder();
    for (var paragraph : paragraphs) {
      body.append("<p style=\"margin:0 0 16px\">").append(escaped(paragraph)).append("</p>\n");
    }
    return """
    <!doctype html>
    <html lang="%s">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
    <body style="margin:0;padding:24px 16px;background:#f4f6f8;color:#1c2733;font:16px/1.5 system-ui,sans-serif">
    <div style="max-width:560px;margin:0 auto;background:#ffffff;border:1px solid #d9e0e7;border-radius:8px;padding:24px">
    <p style="margin:0 0 24px;font-weight:700;color:#1864ab">Customer Portal</p>
    %s<p style="margin:24px 0"><a href="%s" style="display:inline-block;background:#1864ab;color:#ffffff;text-decoration:none;padding:10px 18px;border-radius:6px">%s</a></p>
    <p style="margin:24px 0 0;font-size:13px;color:#5a6875">%s</p>
    </div>
    </body>
    </html>
    """
        .formatted(
            language,
            escaped(subject),
            body,
            escaped(link.toString()),
            escaped(action),
            escaped(signature()));
  }

  private String signature() {
    return language.equals("es")
        ? "Contractor In Charge · Portal de clientes"
        : "Contractor In Charge · Customer Portal";
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
