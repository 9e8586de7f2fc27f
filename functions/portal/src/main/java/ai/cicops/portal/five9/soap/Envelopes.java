package ai.cicops.portal.five9.soap;

import ai.cicops.portal.five9.ReportId;
import ai.cicops.portal.five9.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The requests, children in the order of the schema. */
final class Envelopes {
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Envelopes() {}

  static String runReport(SoapSettings settings, Window window) {
    return operation(
        "runReport",
        element("folderName", settings.reportFolder())
            + element("reportName", settings.reportName())
            + "<criteria><time>"
            + element("end", INSTANT.format(lastAskedFor(settings, window.end())))
            + element("start", INSTANT.format(window.start()))
            + "</time></criteria>");
  }

  static String isReportRunning(ReportId report, Duration timeout) {
    return operation(
        "isReportRunning",
        element("identifier", report.value())
            + element("timeout", Long.toString(timeout.toSeconds())));
  }

  static String getReportResultCsv(ReportId report) {
    return operation("getReportResultCsv", element("identifier", report.value()));
  }

  static String getCallCountersState() {
    return operation("getCallCountersState", "");
  }

  /**
   * Nobody says whether the end is included. It matters where clocks go back: a row of that very
   * moment would be taken for one an hour before. A row that comes twice elsewhere is one.
   */
  private static Instant lastAskedFor(SoapSettings settings, Instant end) {
    return settings.wallClock().isOverlap(end) ? end.minusMillis(1) : end;
  }

  private static String operation(String name, String children) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        + "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
        + " xmlns:ser=\"http://service.admin.ws.five9.com/\"><soapenv:Header/><soapenv:Body><ser:"
        + name
        + ">"
        + children
        + "</ser:"
        + name
        + "></soapenv:Body></soapenv:Envelope>";
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + escaped(text) + "</" + name + ">";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
