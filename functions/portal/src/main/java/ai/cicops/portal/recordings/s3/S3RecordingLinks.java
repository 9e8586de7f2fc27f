package ai.cicops.portal.recordings.s3;

import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.s3.S3;
import ai.cicops.portal.recordings.RecordingLinks;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.model.GetObjectPresignRequest;

/** Presigned GETs: S3 itself answers the browser, {@code Range} included. */
public final class S3RecordingLinks implements RecordingLinks {
  private final S3 s3;
  private final String bucket;

  public S3RecordingLinks(S3 s3, Surroundings surroundings) {
    this.s3 = s3;
    var settings = surroundings.settings();
    this.bucket = settings.text("BUCKET_RECORDINGS");
    settings.check();
  }

  @Override
  public URI link(String key, String fileName, Duration validity) {
    var object =
        GetObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .responseContentType("audio/mpeg")
            .responseCacheControl("private, max-age=" + validity.toSeconds())
            .responseContentDisposition("inline; filename=\"" + fileName + "\"")
            .build();
    return s3.link(
        GetObjectPresignRequest.builder()
            .signatureDuration(validity)
            .getObjectRequest(object)
            .build());
  }
}
