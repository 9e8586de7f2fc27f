package ai.cicops.portal.notifications;

import java.net.URI;

/**
 * What every mail looks like around its words: readable without images, on a telephone and in the
 * dark. Colours stand in the elements, for programs that read no style sheet, and once more for
 * those that know of the dark.
 */
final class LetterFrame {
  static final String INK = "#1c2733";
  static final String SOFT = "#5a6875";
  static final String LINE = "#d9e0e7";
  static final String BRAND = "#1864ab";
  static final String GOOD = "#147a4b";
  static final String BAD = "#c0302b";
  static final String LOOK = "#8f5300";

  private LetterFrame() {}

  /**
   * @param body of elements
   * @param foot of elements, small
   */
  static String html(String language, String subject, String body, String foot) {
    return """
    <!doctype html>
    <html lang="%s">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>%s</title>
    <style>
    @media (max-width: 480px) { .page { padding: 0 !important } .card { padding: 20px 16px !important; border: 0 !important; border-radius: 0 !important } }
    @media (prefers-color-scheme: dark) {
    .page { background: #0f1218 !important; color: #eef1f6 !important }
    .card { background: #161a22 !important; border-color: #272d39 !important }
    .brand, .link { color: #7fa2ff !important }
    .soft { color: #b3bbc9 !important }
    .line { border-color: #272d39 !important }
    .good { color: #4cc38a !important }
    .bad { color: #ff8b82 !important }
    .look { background: #33260f !important; color: #f2c277 !important }
    }
    </style></head>
    <body class="page" style="margin:0;padding:24px 16px;background:#f4f6f8;color:%s;font:16px/1.5 system-ui,sans-serif">
    <div class="card" style="max-width:560px;margin:0 auto;background:#ffffff;border:1px solid %s;border-radius:8px;padding:24px">
    <p class="brand" style="margin:0 0 24px;font-weight:700;color:%s">Customer Portal</p>
    %s%s</div>
    </body>
    </html>
    """
        .formatted(language, Letter.escaped(subject), INK, LINE, BRAND, body, foot);
  }

  static String button(URI link, String words) {
    return """
    <p style="margin:24px 0"><a href="%s" style="display:inline-block;background:#1864ab;color:#ffffff;text-decoration:none;padding:10px 18px;border-radius:6px">%s</a></p>
    """
        .formatted(Letter.escaped(link.toString()), Letter.escaped(words));
  }

  static String small(String words) {
    return """
    <p class="soft" style="margin:24px 0 0;font-size:13px;color:%s">%s</p>
    """
        .formatted(SOFT, Letter.escaped(words));
  }

  static String signature(String language) {
    return language.equals("es")
        ? "Contractor In Charge · Portal de clientes"
        : "Contractor In Charge · Customer Portal";
  }
}
