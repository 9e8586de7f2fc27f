package ai.cicops.portal.platform.lambda;

import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.RequestId;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.Unavailable;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function behind the HTTP API. It checks the secret that only CloudFront knows before anything
 * is parsed, finds the route, and turns what a route may throw into a problem: malformed input 4xx,
 * another system's outage 503 with {@code Retry-After}, anything else 500, logged once.
 *
 * <p>A subclass has two constructors: one without arguments for Lambda, one with {@link
 * Surroundings} for the local run and the tests.
 */
public abstract class HttpFunction implements RequestStreamHandler {
  static final String ORIGIN_SECRET_HEADER = "x-origin-secret";

  /** Lambda takes six megabytes; what is larger it throws away, and the caller learns nothing. */
  static final int LARGEST_ANSWER = 6 * 1024 * 1024;

  private static final Duration RETRY = Duration.ofSeconds(2);

  private final Secret originSecret;
  private final Map<String, Route> routes;
  private final Log log;

  /**
   * @param routes by route key as in the template, such as {@code GET /api/calls/{id}}
   */
  protected HttpFunction(Surroundings surroundings, Map<String, Route> routes) {
    var settings = surroundings.settings();
    this.originSecret = settings.secret("ORIGIN_SECRET");
    settings.check();
    this.routes = Map.copyOf(routes);
    this.log = Log.of(getClass(), surroundings.clock());
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    answer(input, output, context);
  }

  /** The same without an invocation: nothing of it is needed for an answer, and nothing counts. */
  public final void answer(InputStream input, OutputStream output) throws IOException {
    answer(input, output, null);
  }

  private void answer(InputStream input, OutputStream output, @Nullable Context context)
      throws IOException {
    var request = HttpEvent.read(input);
    RequestId.during(
        request.requestId(),
        () -> {
          var answer = answer(request);
          var written = HttpEvent.bytes(answer, request.requestId());
          if (written.length > LARGEST_ANSWER) {
            log.event("answer_too_large", Map.of("bytes", written.length));
            answer = HttpAnswer.refused(ErrorCode.FAILED);
            written = HttpEvent.bytes(answer, request.requestId());
          }
          if (context != null && answer.body() instanceof Problem problem) {
            count(request, problem, context);
          }
          output.write(written);
        });
  }

  /** What went well the access log of the API tells. */
  private void count(HttpRequest request, Problem problem, Context context) {
    log.count(
        "problem",
        Map.of("route", request.routeKey(), "code", problem.code().code()),
        Map.of("Problems", 1L),
        context,
        "code");
  }

  private HttpAnswer answer(HttpRequest request) {
    if (!originSecret.is(request.header(ORIGIN_SECRET_HEADER).orElse(""))) {
      return HttpAnswer.refused(ErrorCode.ORIGIN_REFUSED);
    }
    try {
      var route = routes.get(request.routeKey());
      return route == null ? HttpAnswer.refused(ErrorCode.NOT_FOUND) : route.answer(request);
    } catch (InvalidInput invalid) {
      return HttpAnswer.refused(invalid.code(), invalid.field(), null);
    } catch (Unavailable away) {
      log.event("unavailable", Map.of("requestId", request.requestId(), "code", away.code()));
      return HttpAnswer.refused(ErrorCode.UNAVAILABLE).retryAfter(RETRY);
    } catch (RuntimeException bug) {
      log.fault("request_failed", request.requestId(), bug);
      return HttpAnswer.refused(ErrorCode.FAILED);
    }
  }
}
