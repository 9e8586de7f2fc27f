package ai.cicops.portal.local.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.s3.S3;
import ai.cicops.portal.recordings.s3.S3RecordingFiles;
import ai.cicops.portal.recordings.s3.S3RecordingLinks;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

class S3RecordingLinksTest {
  private final Account account = Account.emptied();
  private final S3 s3 = new S3(account.surroundings());
  private final URI link;

  S3RecordingLinksTest(@TempDir Path folder) throws IOException {
    new S3RecordingFiles(s3, account.surroundings())
        .keep("play/a b.mp3", Files.writeString(folder.resolve("a"), "0123456789"), "audio/mpeg");
    link =
        new S3RecordingLinks(s3, account.surroundings())
            .link("play/a b.mp3", "2026-08-21 0900 Acme Air.mp3", Duration.ofMinutes(5));
  }

  @Test
  void answersAsPlayableAudioWithAName() throws Exception {
    var whole = get(link, "bytes=0-");
    assertEquals("0123456789", whole.body());
    assertEquals("audio/mpeg", whole.headers().firstValue("content-type").orElseThrow());
    assertEquals("private, max-age=300", whole.headers().firstValue("cache-control").orElseThrow());
    assertEquals(
        "inline; filename=\"2026-08-21 0900 Acme Air.mp3\"",
        whole.headers().firstValue("content-disposition").orElseThrow());
  }

  @Test
  void answersARange() throws Exception {
    var part = get(link, "bytes=2-4");
    assertEquals(206, part.statusCode());
    assertEquals("234", part.body());
    assertEquals("bytes 2-4/10", part.headers().firstValue("content-range").orElseThrow());
  }

  @Test
  void worksForFiveMinutesAndForNothingElse() throws Exception {
    assertTrue(link.getQuery().contains("X-Amz-Expires=300"));
    var other = URI.create(link.toString().replace("play/", "originals/"));
    assertEquals(403, get(other, "bytes=0-").statusCode());
  }

  @Test
  void diesWhenItsTimeIsOver() throws Exception {
    assertEquals(206, get(issuedAgo(Duration.ofMinutes(4)), "bytes=0-3").statusCode());
    assertEquals(403, get(issuedAgo(Duration.ofMinutes(6)), "bytes=0-3").statusCode());
    var longer = link.toString().replace("X-Amz-Expires=300", "X-Amz-Expires=3000");
    assertEquals(403, get(URI.create(longer), "bytes=0-3").statusCode());
  }

  /** As the link was some time ago: the SDK's own signer, with another clock. */
  private URI issuedAgo(Duration ago) {
    var now = account.surroundings().clock().instant();
    return AwsV4HttpSigner.create()
        .sign(request ->
            request
                .identity(DefaultCredentialsProvider.builder().build().resolveCredentials())
                .request(
                    SdkHttpRequest.builder()
                        .method(SdkHttpMethod.GET)
                        .uri(URI.create(link.toString().substring(0, link.toString().indexOf('?'))))
                        .build())
                .putProperty(
                    AwsV4HttpSigner.REGION_NAME,
                    account.surroundings().settings().text("AWS_REGION"))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                .putProperty(
                    AwsV4HttpSigner.AUTH_LOCATION, AwsV4HttpSigner.AuthLocation.QUERY_STRING)
                .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(5))
                .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                .putProperty(
                    AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(now.minus(ago), ZoneOffset.UTC)))
        .request()
        .getUri();
  }

  @Test
  void namesTheHostAndBucketThatTheSiteAllowsOnAws() {
    var environment = new HashMap<>(account.environment());
    environment.keySet().removeIf(name -> name.startsWith("AWS_ENDPOINT_URL"));
    environment.put("AWS_REGION", "us-west-2");
    environment.put("BUCKET_RECORDINGS", "portal-prod-recordings");
    var onAws = new Surroundings(environment, account.surroundings().clock(), new Random(1));
    var link =
        new S3RecordingLinks(new S3(onAws), onAws)
            .link("play/a.mp3", "a.mp3", Duration.ofMinutes(5));
    assertEquals(
        "https://s3.us-west-2.amazonaws.com/portal-prod-recordings/play/a.mp3",
        link.toString().substring(0, link.toString().indexOf('?')));
  }

  private static HttpResponse<String> get(URI address, String range) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).header("Range", range).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
