package ai.cicops.portal.local.edge;

import ai.cicops.portal.platform.Ids;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what is no HTTP at all, or too long to be read, as a problem, too. */
final class Malformed extends ErrorHandler {
  private final Ids ids;

  Malformed(Ids ids) {
    this.ids = ids;
  }

  private Answer problem(int status) {
    return switch (status) {
      case 414 -> Answer.problem(414, "uri_too_long", "The address is too long.", ids.next());
      case 431 ->
          Answer.problem(431, "headers_too_large", "The headers are too large.", ids.next());
      case 500 -> Answer.problem(500, "failed", "Something went wrong on our side.", ids.next());
      default -> Answer.problem(status, "malformed_request", "This is no valid HTTP.", ids.next());
    };
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    var problem = problem(response.getStatus());
    problem.headers().forEach(response.getHeaders()::put);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, problem.body().length);
    response.write(true, ByteBuffer.wrap(problem.body()), callback);
    return true;
  }
}
