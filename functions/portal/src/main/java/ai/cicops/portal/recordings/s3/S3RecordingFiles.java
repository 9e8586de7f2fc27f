package ai.cicops.portal.recordings.s3;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.Unavailable;
import ai.cicops.portal.platform.s3.S3;
import ai.cicops.portal.recordings.RecordingFiles;
import ai.cicops.portal.recordings.Waveform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Objects of the bucket of recordings. A waveform is two lines of text: its length in milliseconds,
 * and its peaks with blanks between.
 */
public final class S3RecordingFiles implements RecordingFiles {
  private static final int AT_ONCE = 1000;

  private final S3 s3;
  private final String bucket;

  public S3RecordingFiles(S3 s3, Surroundings surroundings) {
    this.s3 = s3;
    var settings = surroundings.settings();
    this.bucket = settings.text("BUCKET_RECORDINGS");
    settings.check();
  }

  @Override
  public void keep(String key, Path file, String contentType) {
    s3.putOnce(request(key, contentType), RequestBody.fromFile(file));
  }

  @Override
  public void keep(String key, Waveform waveform) {
    var peaks = waveform.peaks().stream().map(String::valueOf).collect(Collectors.joining(" "));
    var text = waveform.length().toMillis() + "\n" + peaks + "\n";
    s3.putOnce(request(key, "text/plain"), RequestBody.fromBytes(text.getBytes(US_ASCII)));
  }

  @Override
  public boolean fetch(String key, Path into) {
    return s3.get(
            bucket,
            key,
            (_, stream) -> {
              try (stream) {
                return Files.copy(stream, into, StandardCopyOption.REPLACE_EXISTING);
              }
            })
        .isPresent();
  }

  @Override
  public List<String> under(String prefix) {
    return s3.call(client ->
        client
            .listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix))
            .contents()
            .stream()
            .map(S3Object::key)
            .toList());
  }

  @Override
  public void remove(Collection<String> keys) {
    var left = List.copyOf(keys);
    for (int from = 0; from < left.size(); from += AT_ONCE) {
      remove(left.subList(from, Math.min(from + AT_ONCE, left.size())));
    }
  }

  /** S3 answers that all is well and names in the answer what was not deleted. */
  private void remove(List<String> keys) {
    var objects = keys.stream().map(key -> ObjectIdentifier.builder().key(key).build()).toList();
    var answer =
        s3.call(client ->
            client.deleteObjects(request ->
                request.bucket(bucket).delete(delete -> delete.objects(objects).quiet(true))));
    if (answer.hasErrors() && !answer.errors().isEmpty()) {
      throw new Unavailable("s3_delete_" + answer.errors().getFirst().code(), null);
    }
  }

  @Override
  public Optional<Waveform> waveform(String key) {
    return s3.bytes(bucket, key).map(S3RecordingFiles::read);
  }

  private static Waveform read(byte[] object) {
    var lines = new String(object, US_ASCII).split("\n", 2);
    var peaks = lines[1].strip();
    return new Waveform(
        Duration.ofMillis(Long.parseLong(lines[0])),
        peaks.isEmpty() ? List.of() : Stream.of(peaks.split(" ")).map(Integer::valueOf).toList());
  }

  private PutObjectRequest request(String key, String contentType) {
    return PutObjectRequest.builder().bucket(bucket).key(key).contentType(contentType).build();
  }
}
