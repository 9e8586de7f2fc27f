package ai.cicops.portal.local.deploy;

import ai.cicops.portal.local.edge.SiteFile;
import ai.cicops.portal.platform.s3.S3;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/**
 * Brings the built web app into the bucket of a stage's site. What a page loads is there before the
 * page that names it: first the files whose names hold their hash, {@code index.html} last. Nothing
 * is removed, so that tabs that are open go on with the files of their own version.
 */
final class PublishWeb {
  private static final String PAGE = "index.html";

  private final S3 s3;
  private final String bucket;

  PublishWeb(S3 s3, String bucket) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  /**
   * @param folder {@code web/dist}
   * @return how many files there are
   */
  int publish(Path folder) {
    var paths = paths(folder);
    for (var path : paths) {
      put(path, folder.resolve(path));
    }
    return paths.size();
  }

  private static List<String> paths(Path folder) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted(
              Comparator.comparing((String path) -> path.equals(PAGE))
                  .thenComparing(path -> !SiteFile.neverChanges(path))
                  .thenComparing(path -> path))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void put(String path, Path file) {
    var served = SiteFile.of(path);
    var request =
        PutObjectRequest.builder()
            .bucket(bucket)
            .key(path)
            .contentType(served.contentType())
            .cacheControl(served.cacheControl())
            .build();
    var body = RequestBody.fromFile(file);
    if (SiteFile.neverChanges(path)) {
      s3.putOnce(request, body);
    } else {
      var unused = s3.call(client -> client.putObject(request, body));
    }
  }
}
