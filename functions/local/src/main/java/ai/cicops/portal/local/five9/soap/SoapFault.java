package ai.cicops.portal.local.five9.soap;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal as the service words it; travels to the server as an exception and from there as a SOAP
 * fault.
 */
final class SoapFault extends RuntimeException {
  private final transient Map<String, String> detail;
  private final String element;

  private SoapFault(String element, String message, Map<String, String> detail) {
    super(message, null, false, false);
    this.element = element;
    this.detail = detail;
  }

  static SoapFault of(String element, String message) {
    return new SoapFault(element, message, Map.of("message", message));
  }

  /** One of those that have nothing but a message, by the name of its element. */
  static SoapFault named(String element) {
    return of(element, element.replaceAll("Fault$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " "));
  }

  static SoapFault notReady() {
    return of("ResultIsNotReadyFault", "Result is not ready due to process is not complete");
  }

  static SoapFault unknownIdentifier(String identifier) {
    return of("UnknownIdentifierFault", "Unknown identifier: " + identifier);
  }

  static SoapFault missedArgument(String name) {
    return of("MissedArgumentFault", "Missed argument: " + name);
  }

  static SoapFault incorrectArgument(String name, String value) {
    return of("IncorrectArgumentFault", "Incorrect value of " + name + ": " + value);
  }

  static SoapFault limitExceeded(int limit, OperationClass counted) {
    String message = "Operations limit exceeded: " + counted.label() + ", " + limit;
    return new SoapFault(
        "OperationsLimitExceededFault",
        message,
        ordered(
            "limit",
            Integer.toString(limit),
            "message",
            message,
            "operationType",
            counted.label()));
  }

  static SoapFault reportNotFound(String folder, String report) {
    String message = "Report \"" + report + "\" is not found in folder \"" + folder + "\"";
    return new SoapFault(
        "ReportNotFoundFault",
        message,
        ordered("folder", folder, "message", message, "reportName", report));
  }

  static SoapFault objectNotFound(String name, String type) {
    String message = type + " \"" + name + "\" is not found";
    return new SoapFault(
        "ObjectNotFoundFault",
        message,
        ordered("id", "0", "message", message, "objectName", name, "objectType", type));
  }

  String envelope() {
    StringBuilder body =
        new StringBuilder("<env:Fault><faultcode>env:Server</faultcode><faultstring>");
    body.append(Xml.escaped(text())).append("</faultstring><detail><ns1:").append(element);
    body.append(" xmlns:ns1=\"").append(Xml.NAMESPACE).append("\">");
    detail.forEach((name, value) -> body.append(Xml.element(name, value)));
    body.append("</ns1:").append(element).append("></detail></env:Fault>");
    return Xml.envelope(body.toString());
  }

  private String text() {
    return String.valueOf(getMessage());
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> detail = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      detail.put(pairs[i], pairs[i + 1]);
    }
    return detail;
  }
}
