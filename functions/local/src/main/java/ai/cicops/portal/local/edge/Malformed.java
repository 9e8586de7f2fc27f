package ai.cicops.portal.local.edge;

import ai.cicops.portal.platform.ErrorCode;
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
      case 414 -> Answer.refused(ErrorCode.URI_TOO_LONG, ids.next());
      case 431 -> Answer.refused(ErrorCode.HEADERS_TOO_LARGE, ids.next());
      case 500 -> Answer.refused(ErrorCode.FAILED, ids.next());
      default ->
          Answer.problem(
              status,
              ErrorCode.MALFORMED_REQUEST.code(),
              ErrorCode.MALFORMED_REQUEST.sentence(),
              ids.next());
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
