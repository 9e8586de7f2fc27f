package ai.cicops.portal.local.five9.soap;

import java.util.Map;

/** An HTTP answer before it is sent. */
record Answer(int status, String contentType, String body, Map<String, String> headers) {

  static Answer xml(int status, String envelope) {
    return new Answer(status, "text/xml;charset=UTF-8", envelope, Map.of());
  }

  static Answer html(int status, String text) {
    String page =
        "<html><head><title>JBoss Web/7.5.3.Final - JBWEB000064: Error"
            + " report</title></head><body><h1>JBWEB000065: HTTP Status "
            + status
            + " - "
            + text
            + "</h1><HR size=\"1\" noshade><p><b>JBWEB000309: type</b> JBWEB000067: Status"
            + " report</p><HR><h3>JBoss Web/7.5.3.Final</h3></body></html>";
    return new Answer(status, "text/html;charset=utf-8", page, Map.of());
  }

  Answer withHeader(String name, String value) {
    return new Answer(status, contentType, body, Map.of(name, value));
  }
}
