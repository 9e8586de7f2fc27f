package ai.cicops.portal.local.edge;

import ai.cicops.portal.local.aws.ReceivedMail;
import java.util.List;

/** The local inbox for people. */
final class MailPage {
  private static final String HEAD =
      """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Local mail</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
        color: #1c2430; background: #fff }
      article { border-top: 1px solid #d5dae1; padding: 1rem 0 }
      h2 { font-size: 1.1rem; margin: 0 }
      small { color: #596579 }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
      @media (prefers-color-scheme: dark) { body { color: #e6e9ee; background: #14181f } small { color: #9aa5b5 } }
      </style><h1>Local mail</h1>
      """;

  private MailPage() {}

  static String of(List<ReceivedMail> mails) {
    var page = new StringBuilder(HEAD);
    if (mails.isEmpty()) {
      page.append("<p>No mail has been sent yet.</p>");
    }
    for (var mail : mails) {
      page.append("<article><h2>").append(escape(mail.subject())).append("</h2><small>");
      page.append(escape(String.join(", ", mail.to()))).append(" · ").append(escape(mail.at()));
      page.append("</small><pre>").append(escape(mail.text())).append("</pre>");
      for (var link : mail.links()) {
        page.append("<p><a href=\"%s\">%s</a></p>".formatted(escape(link), escape(link)));
      }
      page.append("</article>");
    }
    return page.append("</html>").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
