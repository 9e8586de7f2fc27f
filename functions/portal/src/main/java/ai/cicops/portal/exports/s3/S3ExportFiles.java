package ai.cicops.portal.exports.s3;

import ai.cicops.portal.exports.ExportFiles;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.s3.S3;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.presigner.model.GetObjectPresignRequest;

/** Multipart uploads, whose marks are the parts' ETags, and presigned GETs that save. */
public final class S3ExportFiles implements ExportFiles {
  private static final String CSV = "text/csv; charset=utf-8";

  private final S3 s3;
  private final String bucket;

  public S3ExportFiles(S3 s3, Surroundings surroundings) {
    this.s3 = s3;
    var settings = surroundings.settings();
    this.bucket = settings.text("BUCKET_EXPORTS");
    settings.check();
  }

  @Override
  public String begin(String key) {
    return s3.call(client ->
            client.createMultipartUpload(set -> set.bucket(bucket).key(key).contentType(CSV)))
        .uploadId();
  }

  @Override
  public String part(String key, String upload, int number, byte[] bytes) {
    return s3.call(client ->
            client.uploadPart(
                set -> set.bucket(bucket).key(key).uploadId(upload).partNumber(number),
                RequestBody.fromBytes(bytes)))
        .eTag();
  }

  /** An upload that is not there any more has been completed: nobody aborts one. */
  @Override
  public void complete(String key, String upload, List<String> parts) {
    var completed =
        IntStream.range(0, parts.size())
            .mapToObj(
                part -> CompletedPart.builder().partNumber(part + 1).eTag(parts.get(part)).build())
            .toList();
    try {
      var unused =
          s3.call(client ->
              client.completeMultipartUpload(set ->
                  set.bucket(bucket)
                      .key(key)
                      .uploadId(upload)
                      .multipartUpload(all -> all.parts(completed))));
    } catch (NoSuchUploadException done) {
      // by whoever was stopped before they could say so
    }
  }

  @Override
  public void put(String key, byte[] bytes) {
    var unused =
        s3.call(client ->
            client.putObject(set -> set.bucket(bucket).key(key), RequestBody.fromBytes(bytes)));
  }

  @Override
  public <T> Optional<T> read(String key, Function<InputStream, T> reader) {
    return s3.get(
        bucket,
        key,
        (_, stream) -> {
          try (stream) {
            return reader.apply(stream);
          }
        });
  }

  @Override
  public URI link(String key, String fileName, Duration validity) {
    var object =
        GetObjectRequest.builder()
            .bucket(bucket)
            .key(key)
            .responseContentType(CSV)
            .responseCacheControl("private, no-store")
            .responseContentDisposition("attachment; filename=\"" + fileName + "\"")
            .build();
    return s3.link(
        GetObjectPresignRequest.builder()
            .signatureDuration(validity)
            .getObjectRequest(object)
            .build());
  }
}
