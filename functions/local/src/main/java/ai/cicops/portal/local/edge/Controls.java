package ai.cicops.portal.local.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.local.aws.Inbox;
import ai.cicops.portal.local.schedule.LocalClock;
import ai.cicops.portal.local.schedule.Scheduler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jetty.util.MultiMap;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/**
 * The addresses under {@code /_local/}: mail, schedules by name, the clock, the phone platform's
 * faults. Only the local run has them.
 */
public final class Controls {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Inbox inbox;
  private final Scheduler scheduler;
  private final LocalClock clock;
  private final @Nullable FaultSwitch faults;

  /** The simulator's faults, if there is a simulator. */
  public interface FaultSwitch {
    /**
     * @throws IllegalArgumentException in words
     */
    void set(String name, boolean on, Map<String, String> arguments);

    /** All faults with their state, as JSON. */
    JsonNode list();
  }

  public Controls(
      Inbox inbox, Scheduler scheduler, LocalClock clock, @Nullable FaultSwitch faults) {
    this.inbox = inbox;
    this.scheduler = scheduler;
    this.clock = clock;
    this.faults = faults;
  }

  Answer answer(Asked asked) {
    try {
      var path = asked.path().substring("/_local".length());
      var call = (asked.method().equals("HEAD") ? "GET" : asked.method()) + " " + path;
      return switch (call) {
        case "GET /mail" -> mail(asked);
        case "GET /clock" -> Answer.json(200, clock());
        case "POST /clock" -> move(asked);
        case "GET /five9/faults" -> Answer.json(200, faults().list());
        case "POST /five9/faults" -> fault(asked);
        case String run when run.startsWith("POST /schedules/") && run.endsWith("/run") ->
            run(path.substring("/schedules/".length(), path.length() - "/run".length()), asked);
        default -> nothing(asked);
      };
    } catch (Refused | IllegalArgumentException | DateTimeException refused) {
      return Answer.problem(
          400, "field_invalid", String.valueOf(refused.getMessage()), asked.requestId());
    }
  }

  private static Answer nothing(Asked asked) {
    return Answer.problem(
        404,
        "not_found",
        "The local controls are GET mail, POST schedules/{name}/run, GET and POST clock, GET and"
            + " POST five9/faults, all under /_local/.",
        asked.requestId());
  }

  private Answer mail(Asked asked) {
    var query = new MultiMap<String>();
    UrlEncoded.decodeTo(asked.rawQuery(), query::add, UTF_8);
    var to = query.getValue("to");
    var mails = inbox.to(to == null ? "" : to);
    if (asked.header("accept").contains("text/html")) {
      return Answer.of(200, "text/html; charset=utf-8", MailPage.of(mails).getBytes(UTF_8))
          .with("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'");
    }
    return Answer.json(200, JSON.valueToTree(mails));
  }

  private ObjectNode clock() {
    return JSON.createObjectNode()
        .put("now", clock.instant().toString())
        .put("shift", clock.shift().toString());
  }

  private Answer move(Asked asked) {
    var body = body(asked, Set.of("now", "advance"));
    if (body.has("now") == body.has("advance")) {
      throw new Refused(
          "Send either {\"now\": \"2026-11-22T12:00:00Z\"} or {\"advance\": \"PT1H\"}.");
    }
    if (body.has("now")) {
      scheduler.moveTo(instant(text(body, "now")));
    } else {
      var by = duration(text(body, "advance"));
      if (by.isNegative()) {
        throw new Refused("'advance' goes forward; send 'now' to go back.");
      }
      scheduler.moveTo(clock.instant().plus(by));
    }
    return Answer.json(200, clock());
  }

  private static Instant instant(String text) {
    try {
      var instant = Instant.parse(text);
      if (instant.isBefore(Instant.parse("2000-01-01T00:00:00Z"))
          || instant.isAfter(Instant.parse("2100-01-01T00:00:00Z"))) {
        throw new Refused("'now' must lie between the years 2000 and 2100.");
      }
      return instant;
    } catch (DateTimeException malformed) {
      throw new Refused("'now' must be an instant such as 2026-11-22T12:00:00Z.");
    }
  }

  private static Duration duration(String text) {
    try {
      var duration = Duration.parse(text);
      if (duration.compareTo(Duration.ofDays(366)) > 0) {
        throw new Refused("'advance' may be a year at most.");
      }
      return duration;
    } catch (DateTimeException malformed) {
      throw new Refused("'advance' must be an ISO-8601 duration such as PT15M.");
    }
  }

  private Answer run(String name, Asked asked) {
    return scheduler
        .run(name, event(asked))
        .map(result -> Answer.json(200, result))
        .orElseGet(() ->
            Answer.problem(
                404,
                "not_found",
                "There is no schedule of this name; there are "
                    + String.join(", ", scheduler.names())
                    + ".",
                asked.requestId()));
  }

  /** The body, when there is one: what a run is told by hand. */
  private static String event(Asked asked) {
    try {
      var body = JSON.readTree(asked.body());
      return body != null && body.isObject() && !body.isEmpty() ? body.toString() : "";
    } catch (IOException malformed) {
      throw new Refused("The body is not valid JSON.");
    }
  }

  private Answer fault(Asked asked) {
    var body = body(asked, Set.of("name", "on", "arguments"));
    if (!body.path("on").isBoolean()) {
      throw new Refused("'on' must be true or false.");
    }
    if (body.has("arguments") && !body.path("arguments").isObject()) {
      throw new Refused("'arguments' must be an object.");
    }
    var arguments = new TreeMap<String, String>();
    body.path("arguments")
        .properties()
        .forEach(argument -> arguments.put(argument.getKey(), argument.getValue().asText()));
    faults().set(text(body, "name"), body.path("on").asBoolean(), arguments);
    return Answer.json(200, faults().list());
  }

  private FaultSwitch faults() {
    if (faults == null) {
      throw new Refused("The simulator does not run: FIVE9_URL leads to another platform.");
    }
    return faults;
  }

  private static String text(JsonNode body, String field) {
    if (!body.path(field).isTextual()) {
      throw new Refused("'" + field + "' must be a text.");
    }
    return body.path(field).asText();
  }

  private static JsonNode body(Asked asked, Set<String> fields) {
    try {
      var body = JSON.readTree(asked.body());
      if (body == null || !body.isObject()) {
        throw new Refused("Send one JSON object.");
      }
      for (var field : body.properties()) {
        if (!fields.contains(field.getKey())) {
          throw new Refused("The field '" + field.getKey() + "' is not known here.");
        }
      }
      return body;
    } catch (IOException malformed) {
      throw new Refused("The body is not valid JSON.");
    }
  }

  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String words) {
      super(words);
    }
  }
}
