package ai.cicops.portal.local.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.local.aws.Invoker;
import ai.cicops.portal.local.lambda.Functions;
import ai.cicops.portal.local.template.Behaviour;
import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Secret;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.MultiMap;
import org.eclipse.jetty.util.UrlEncoded;

/** The HTTP API: a request becomes the event of payload 2.0, the function's answer a response. */
final class ApiGateway {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int LARGEST_ANSWER = 6 * 1024 * 1024;
  private static final Pattern TEXT_BODY =
      Pattern.compile("(text/.*|application/(json|javascript|xml|.*\\+json).*|)");
  private static final DateTimeFormatter COMMON_LOG =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Routes routes;
  private final Functions functions;
  private final Secret originSecret;
  private final InstantSource clock;

  ApiGateway(
      List<LambdaFunction> template,
      Functions functions,
      Secret originSecret,
      InstantSource clock) {
    this.routes = new Routes(template);
    this.functions = functions;
    this.originSecret = originSecret;
    this.clock = clock;
  }

  Answer answer(Asked asked, Behaviour behaviour) {
    // the HTTP API has no routes for HEAD; the server drops the body of what GET would answer
    var method = asked.method().equals("HEAD") ? "GET" : asked.method();
    var match = routes.find(method, asked.path());
    if (match.isEmpty()) {
      return Answer.refused(ErrorCode.NOT_FOUND, asked.requestId());
    }
    var function = match.get().function().logicalId();
    if (!functions.has(function)) {
      return Answer.problem(
          503, "unavailable", function + " is not in this build.", asked.requestId());
    }
    try {
      var event = event(asked, method, match.get(), behaviour).toString().getBytes(UTF_8);
      return read(functions.invoke(function, event, LONGEST), asked);
    } catch (Invoker.Failed failed) {
      System.out.println(failed.getMessage());
      return failed.getCause() instanceof java.util.concurrent.TimeoutException
          ? Answer.problem(503, "unavailable", "The portal took too long.", asked.requestId())
          : failed(asked);
    }
  }

  private static Answer failed(Asked asked) {
    return Answer.refused(ErrorCode.FAILED, asked.requestId());
  }

  private ObjectNode event(Asked asked, String method, Routes.Match match, Behaviour behaviour) {
    var event =
        JSON.createObjectNode()
            .put("version", "2.0")
            .put("routeKey", match.routeKey())
            .put("rawPath", asked.path())
            .put("rawQueryString", asked.rawQuery());
    if (!asked.cookies().isEmpty()) {
      asked.cookies().forEach(event.putArray("cookies")::add);
    }
    headers(asked, behaviour).forEach(event.putObject("headers")::put);
    query(asked.rawQuery()).forEach(event.putObject("queryStringParameters")::put);
    if (!match.parameters().isEmpty()) {
      match.parameters().forEach(event.putObject("pathParameters")::put);
    }
    event.set("requestContext", context(asked, method, match));
    boolean text = TEXT_BODY.matcher(asked.header("content-type")).matches();
    if (asked.body().length > 0) {
      event.put(
          "body",
          text
              ? new String(asked.body(), UTF_8)
              : Base64.getEncoder().encodeToString(asked.body()));
    }
    return event.put("isBase64Encoded", asked.body().length > 0 && !text);
  }

  /** What the viewer sent and the behaviour lets through, then what CloudFront and the API add. */
  private Map<String, String> headers(Asked asked, Behaviour behaviour) {
    var headers = new TreeMap<String, String>();
    asked
        .headers()
        .forEach((name, value) -> {
          if (behaviour.forwards(name)) {
            headers.put(name, value);
          }
        });
    headers.put("host", "api.local");
    headers.put("via", "1.1 local (CloudFront)");
    headers.put("x-forwarded-for", asked.viewerAddress());
    headers.put("x-forwarded-port", "443");
    headers.put("x-forwarded-proto", "https");
    headers.put("content-length", Integer.toString(asked.body().length));
    headers.put("cloudfront-viewer-address", asked.viewer());
    headers.put("x-origin-secret", originSecret.reveal());
    return headers;
  }

  /**
   * Several values of one name are joined by commas; a malformed query is the function's matter.
   */
  static Map<String, String> query(String rawQuery) {
    var parameters = new MultiMap<String>();
    try {
      UrlEncoded.decodeTo(rawQuery, parameters::add, UTF_8);
    } catch (IllegalArgumentException malformed) {
      return Map.of();
    }
    var joined = new TreeMap<String, String>();
    parameters.forEach((name, values) -> joined.put(name, String.join(",", values)));
    return joined;
  }

  private ObjectNode context(Asked asked, String method, Routes.Match match) {
    var now = clock.instant();
    var context =
        JSON.createObjectNode()
            .put("accountId", "000000000000")
            .put("apiId", "local")
            .put("domainName", "api.local")
            .put("domainPrefix", "api");
    context
        .putObject("http")
        .put("method", method)
        .put("path", asked.path())
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", asked.viewerAddress())
        .put("userAgent", asked.header("user-agent"));
    return context
        .put("requestId", asked.requestId())
        .put("routeKey", match.routeKey())
        .put("stage", "$default")
        .put("time", COMMON_LOG.format(now.atOffset(ZoneOffset.UTC)))
        .put("timeEpoch", now.toEpochMilli());
  }

  private Answer read(byte[] output, Asked asked) {
    if (output.length > LARGEST_ANSWER) {
      System.out.println("An answer of more than 6 MB cannot pass: " + asked.requestId());
      return failed(asked);
    }
    try {
      var json = JSON.readTree(output);
      var headers = new TreeMap<String, String>();
      json.path("headers")
          .properties()
          .forEach(header ->
              headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue().asText()));
      var cookies = new ArrayList<String>();
      json.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
      var answer = new Answer(json.path("statusCode").asInt(200), headers, cookies, body(json));
      if (answer.status() == 405 && !headers.containsKey("allow")) {
        return answer.with("allow", String.join(", ", routes.methods(asked.path())));
      }
      return answer;
    } catch (IOException malformed) {
      return failed(asked);
    }
  }

  private static byte[] body(JsonNode json) {
    var text = json.path("body").asText("");
    return json.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(text)
        : text.getBytes(UTF_8);
  }
}
