package ai.cicops.portal.local.five9;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Speaks to the web service as a stranger would: envelopes by hand. */
record SoapWire(URI service, String user, String password) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static SoapWire to(Five9Simulator simulator) {
    return new SoapWire(
        simulator.adminWebService(),
        simulator.settings().soap().username(),
        simulator.settings().soap().password());
  }

  HttpResponse<String> post(String operation) {
    try {
      return HTTP.send(request(operation), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }

  HttpRequest request(String operation) {
    String envelope =
        "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\""
            + " xmlns:ser=\"http://service.admin.ws.five9.com/\"><soapenv:Header/><soapenv:Body>"
            + operation
            + "</soapenv:Body></soapenv:Envelope>";
    String credentials =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(service)
        .header("Content-Type", "text/xml;charset=UTF-8")
        .header("SOAPAction", "\"\"")
        .header("Authorization", "Basic " + credentials)
        .POST(HttpRequest.BodyPublishers.ofString(envelope))
        .build();
  }

  static String runReport(String start, String end) {
    return "<ser:runReport><folderName>Call Log Reports</folderName><reportName>Call Log</reportName><criteria><time><end>%s</end><start>%s</start></time></criteria></ser:runReport>"
        .formatted(end, start);
  }

  static String isReportRunning(String identifier, int timeout) {
    return "<ser:isReportRunning><identifier>%s</identifier><timeout>%d</timeout></ser:isReportRunning>"
        .formatted(identifier, timeout);
  }

  static String csvOf(String identifier) {
    return "<ser:getReportResultCsv><identifier>%s</identifier></ser:getReportResultCsv>"
        .formatted(identifier);
  }

  String run(String start, String end) {
    return returned(post(runReport(start, end)).body()).strip();
  }

  String csv(String start, String end) {
    return returned(post(csvOf(run(start, end))).body());
  }

  List<Map<String, String>> rows(String start, String end) {
    return parsed(csv(start, end));
  }

  static List<Map<String, String>> parsed(String csv) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(csv), format)) {
      return parser.stream()
          .map(row -> (Map<String, String>) new LinkedHashMap<>(row.toMap()))
          .toList();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  static String returned(String envelope) {
    int start = envelope.indexOf("<return>");
    if (start < 0) {
      throw new IllegalStateException(envelope);
    }
    return envelope
        .substring(start + 8, envelope.lastIndexOf("</return>"))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#13;", "\r")
        .replace("&amp;", "&");
  }
}
