package ai.cicops.portal.platform.rehearsal;

import ai.cicops.portal.platform.lambda.EventTree;
import ai.cicops.portal.platform.lambda.JsonBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * DynamoDB and S3 for a rehearsal: a connection that leads nowhere, keeps what is put and gives it
 * back. The SDK on this side of it does all of its work. No condition is looked at, nothing is ever
 * removed, and all of it is gone with the rehearsal.
 */
public final class RehearsalWire implements SdkHttpClient {
  private static final int OK = 200;
  private static final int ABSENT = 404;
  private static final byte[] NOTHING = {};

  private final RehearsalTables tables = new RehearsalTables();
  private final Map<String, byte[]> objects = new HashMap<>();

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return answer(request);
      }

      @Override
      public void abort() {
        // an answer is there at once
      }
    };
  }

  private HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
    var http = request.httpRequest();
    var target = http.firstMatchingHeader("X-Amz-Target").orElse("");
    var sent = body(request);
    if (!target.isEmpty()) {
      var operation = target.substring(target.indexOf('.') + 1);
      var answer = tables.answer(operation, EventTree.read(new ByteArrayInputStream(sent)));
      return response(OK, "application/x-amz-json-1.0", JsonBody.write(answer));
    }
    return switch (http.method()) {
      case PUT -> {
        objects.put(http.encodedPath(), sent);
        yield response(OK, "application/xml", NOTHING);
      }
      default -> {
        var kept = objects.get(http.encodedPath());
        yield kept == null
            ? response(ABSENT, "application/xml", NOTHING)
            : response(OK, "application/octet-stream", kept);
      }
    };
  }

  private static byte[] body(HttpExecuteRequest request) throws IOException {
    var content = request.contentStreamProvider();
    if (content.isEmpty()) {
      return NOTHING;
    }
    try (var stream = content.get().newStream()) {
      return stream.readAllBytes();
    }
  }

  private static HttpExecuteResponse response(int status, String type, byte[] body) {
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(status)
                .putHeader("Content-Type", type)
                .putHeader("Content-Length", Integer.toString(body.length))
                .putHeader("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT")
                .putHeader("ETag", "\"rehearsal\"")
                .build())
        .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
        .build();
  }

  @Override
  public String clientName() {
    return "Rehearsal";
  }

  @Override
  public void close() {
    // holds nothing
  }
}
