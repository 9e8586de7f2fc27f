package ai.cicops.portal.local.five9.soap;

import ai.cicops.portal.local.five9.faults.Fault;
import ai.cicops.portal.local.five9.faults.FaultArguments;
import ai.cicops.portal.local.five9.faults.Faults;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Sends an answer, in the way the faults of the wire have it. */
record Delivery(Faults faults) {

  void send(HttpExchange exchange, Answer answer, String operation) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    if (faults.strike(Fault.TRUNCATED_XML, operation).isPresent()) {
      body = Arrays.copyOf(body, body.length * 2 / 3);
    }
    exchange.getResponseHeaders().set("Content-Type", answer.contentType());
    exchange.getResponseHeaders().set("Server", "Apache-Coyote/1.1");
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    boolean chunked = faults.strike(Fault.CHUNKED, operation).isPresent();
    exchange.sendResponseHeaders(answer.status(), chunked ? 0 : body.length);
    OutputStream out = exchange.getResponseBody();
    Optional<FaultArguments> slow = faults.strike(Fault.SLOW_BODY, operation);
    if (faults.strike(Fault.CONNECTION_DROPPED, operation).isPresent()) {
      out.write(body, 0, body.length / 2);
      out.flush();
      return;
    }
    if (slow.isPresent()) {
      dribble(out, body, slow.get().number("millis"));
    } else {
      out.write(body);
    }
    out.close();
  }

  private static void dribble(OutputStream out, byte[] body, int millis) throws IOException {
    int steps = 10;
    int written = 0;
    for (int step = 1; step <= steps; step++) {
      int until = (int) ((long) body.length * step / steps);
      out.write(body, written, until - written);
      out.flush();
      written = until;
      try {
        TimeUnit.MILLISECONDS.sleep(millis / steps);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
