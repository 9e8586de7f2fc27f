package ai.cicops.portal.local.five9.soap;

/** The envelopes as the service writes them, to the letter. */
final class Xml {
  static final String NAMESPACE = "http://service.admin.ws.five9.com/";

  private Xml() {}

  static String envelope(String body) {
    return "<?xml version='1.0' encoding='UTF-8'?><env:Envelope"
        + " xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\"><env:Header/><env:Body>"
        + body
        + "</env:Body></env:Envelope>";
  }

  static String response(String operation, String content) {
    String element = "ns2:" + operation + "Response";
    return envelope(
        "<" + element + " xmlns:ns2=\"" + NAMESPACE + "\">" + content + "</" + element + ">");
  }

  static String element(String name, String text) {
    return "<" + name + ">" + escaped(text) + "</" + name + ">";
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + text.length() / 50 + 16);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '\r' -> escaped.append("&#13;");
        default -> escaped.append(letter);
      }
    }
    return escaped.toString();
  }
}
