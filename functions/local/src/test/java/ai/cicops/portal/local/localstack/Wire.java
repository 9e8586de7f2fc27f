package ai.cicops.portal.local.localstack;

import ai.cicops.portal.local.aws.LocalCredentials;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** AWS's APIs that speak JSON and that the product has no client of, asked in LocalStack. */
record Wire(URI address) {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  JsonNode get(String service, String path) {
    return read(send(request(service, path).GET()));
  }

  JsonNode put(String service, String path, ObjectNode body) {
    return read(send(request(service, path).PUT(BodyPublishers.ofString(body.toString()))));
  }

  JsonNode sqs(String action, Map<String, Object> body) {
    var request =
        request("sqs", "/")
            .header("X-Amz-Target", "AmazonSQS." + action)
            .header("Content-Type", "application/x-amz-json-1.0");
    return read(send(request.POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()))));
  }

  /** Whole, for its headers say how an invocation went. */
  HttpResponse<String> post(String service, String path, String body, String... headers) {
    var request = request(service, path).POST(BodyPublishers.ofString(body));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** LocalStack does not check signatures of requests, but finds the service by them. */
  private HttpRequest.Builder request(String service, String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .header(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=%s/20260101/us-east-1/%s/aws4_request, SignedHeaders=host, Signature=none"
                .formatted(LocalCredentials.ID, service));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      if (answer.statusCode() >= 300) {
        throw new AssertionError(answer.uri() + " " + answer.statusCode() + " " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
