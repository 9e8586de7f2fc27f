package ai.cicops.portal.local.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.aws.LocalAws;
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
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3RecordingLinksTest {
  private final LocalAws aws = EmbeddedAws.empty();
  private final S3 s3 = new S3(aws.surroundings());
  private final URI link;

  S3RecordingLinksTest(@TempDir Path folder) throws IOException {
    new S3RecordingFiles(s3, aws.surroundings())
        .keep("play/a b.mp3", Files.writeString(folder.resolve("a"), "0123456789"), "audio/mpeg");
    link =
        new S3RecordingLinks(s3, aws.surroundings())
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

  private static HttpResponse<String> get(URI address, String range) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address).header("Range", range).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
