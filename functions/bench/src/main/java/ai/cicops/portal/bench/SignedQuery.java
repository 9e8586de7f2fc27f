package ai.cicops.portal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One DynamoDB query, signed by hand (Signature Version 4) and sent by the JDK's client: the least
 * that any list can cost. The answer is received, not read.
 */
final class SignedQuery {
  private static final String TARGET = "DynamoDB_20120810.Query";
  private static final String TYPE = "application/x-amz-json-1.0";
  private static final String SIGNED = "content-type;host;x-amz-date;x-amz-target";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI endpoint;
  private final String region;
  private final String keyId;
  private final String key;

  SignedQuery(URI endpoint, String region, String keyId, String key) {
    this.endpoint = endpoint;
    this.region = region;
    this.keyId = keyId;
    this.key = key;
  }

  /**
   * @return the answer's bytes
   */
  int send(String body, Instant now) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(endpoint.resolve("/"))
            .header("Content-Type", TYPE)
            .header("X-Amz-Date", MOMENT.format(now))
            .header("X-Amz-Target", TARGET)
            .header("Authorization", authorization(body, MOMENT.format(now)))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = client.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(new String(answer.body(), UTF_8));
    }
    return answer.body().length;
  }

  private String authorization(String body, String moment) {
    var scope = moment.substring(0, 8) + "/" + region + "/dynamodb/aws4_request";
    var canonical =
        "POST\n/\n\ncontent-type:%s\nhost:%s\nx-amz-date:%s\nx-amz-target:%s\n\n%s\n%s"
            .formatted(TYPE, endpoint.getAuthority(), moment, TARGET, SIGNED, hash(body));
    var toSign = "AWS4-HMAC-SHA256\n" + moment + "\n" + scope + "\n" + hash(canonical);
    var signing = ("AWS4" + key).getBytes(UTF_8);
    for (var part : scope.split("/", -1)) {
      signing = sign(signing, part);
    }
    return "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s"
        .formatted(keyId, scope, SIGNED, HexFormat.of().formatHex(sign(signing, toSign)));
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] sign(byte[] signing, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(signing, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
