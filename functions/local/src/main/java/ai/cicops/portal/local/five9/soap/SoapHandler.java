package ai.cicops.portal.local.five9.soap;

import ai.cicops.portal.local.five9.faults.Fault;
import ai.cicops.portal.local.five9.faults.FaultArguments;
import ai.cicops.portal.local.five9.faults.Faults;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One request: who asks, whether they are alone, what they ask, and how the answer goes wrong. */
final class SoapHandler implements HttpHandler {
  private static final String CONCURRENT_FAULT = "UserAlreadyLoggedInFault";

  private final SoapSettings settings;
  private final Faults faults;
  private final Operations operations;
  private final AtomicBoolean busy = new AtomicBoolean();

  SoapHandler(SoapSettings settings, Faults faults, Operations operations) {
    this.settings = settings;
    this.faults = faults;
    this.operations = operations;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Answer answer = answer(exchange, body);
      new Delivery(faults).send(exchange, answer, operationName(body));
    }
  }

  private Answer answer(HttpExchange exchange, String body) {
    if (!exchange.getRequestURI().getPath().endsWith("/AdminWebService")) {
      return Answer.html(404, "Not Found");
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return Answer.html(405, "Method Not Allowed");
    }
    String name = operationName(body);
    if (!authorized(exchange.getRequestHeaders())
        || faults.strike(Fault.UNAUTHORIZED, name).isPresent()) {
      return Answer.html(401, "This request requires HTTP authentication.")
          .withHeader("WWW-Authenticate", "Basic realm=\"Five9 VCC\"");
    }
    Optional<Answer> broken = broken(name);
    return broken.orElseGet(() -> alone(name, body));
  }

  private Optional<Answer> broken(String name) {
    if (faults.strike(Fault.HTTP_500, name).isPresent()) {
      return Optional.of(Answer.html(500, "Internal Server Error"));
    }
    Optional<FaultArguments> unavailable = faults.strike(Fault.HTTP_503, name);
    if (unavailable.isPresent()) {
      return Optional.of(
          Answer.html(503, "Service Unavailable")
              .withHeader("Retry-After", unavailable.get().text("retryAfter")));
    }
    return faults
        .strike(Fault.HTML_INSTEAD_OF_XML, name)
        .map(fault -> Answer.html(200, "Maintenance"));
  }

  /** One user, one request at a time. */
  private Answer alone(String name, String body) {
    boolean first = busy.compareAndSet(false, true);
    try {
      Optional<FaultArguments> concurrent = faults.active(Fault.CONCURRENT_REQUEST);
      boolean forced =
          concurrent.filter(fault -> fault.flag("forced")).isPresent()
              && faults.strike(Fault.CONCURRENT_REQUEST, name).isPresent();
      if (!first || forced) {
        throw SoapFault.named(
            concurrent.map(fault -> fault.text("fault")).orElse(CONCURRENT_FAULT));
      }
      Optional<FaultArguments> refused = faults.strike(Fault.SOAP_FAULT, name);
      if (refused.isPresent()) {
        throw SoapFault.named(refused.get().text("fault"));
      }
      RequestElement request = RequestElement.operation(body);
      Operation operation =
          Operation.of(request.name())
              .filter(known -> request.namespace().startsWith(Xml.NAMESPACE))
              .orElseThrow(() ->
                  SoapFault.of("ServerFault", "Unexpected wrapper element " + request.name()));
      return Answer.xml(200, operations.answer(operation, request));
    } catch (SoapFault refusal) {
      boolean fine = faults.strike(Fault.FAULTS_WITH_200, name).isPresent();
      return Answer.xml(fine ? 200 : 500, refusal.envelope());
    } finally {
      if (first) {
        busy.set(false);
      }
    }
  }

  private boolean authorized(Headers headers) {
    String expected =
        Base64.getEncoder()
            .encodeToString(
                (settings.username() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8));
    return ("Basic " + expected).equals(headers.getFirst("Authorization"));
  }

  private static String operationName(String body) {
    try {
      return RequestElement.operation(body).name();
    } catch (SoapFault malformed) {
      return "";
    }
  }
}
