package ai.cicops.portal.local.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.local.template.Behaviour;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The web app's files as CloudFront gives them out of their bucket: hashed assets for ever, all
 * else asked for again; texts compressed; a path that is no file's leads to {@code index.html}.
 */
final class Site {
  private static final Pattern RULE = Pattern.compile("/([^/\\n]*(?:\\\\/[^/\\n]*)*)/\\.test\\(");
  private static final int SMALLEST_COMPRESSED = 1000;

  private final Path folder;
  private final Pattern fileName;
  private final Map<Path, Compressed> compressed = new ConcurrentHashMap<>();

  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record Compressed(long modified, byte[] bytes) {}

  Site(Path folder, Behaviour behaviour) {
    this.folder = folder.toAbsolutePath().normalize();
    this.fileName = fileName(behaviour.viewerRequest());
  }

  /** The expression that CloudFront's function tests a path with, so that both judge alike. */
  private static Pattern fileName(String viewerRequest) {
    var rule = RULE.matcher(viewerRequest);
    return Pattern.compile(rule.find() ? rule.group(1) : "\\.[a-z][a-z0-9]*$");
  }

  Answer answer(Asked asked) {
    var wanted = fileName.matcher(asked.path()).find() ? asked.path() : "/index.html";
    var file = folder.resolve(wanted.substring(1)).normalize();
    if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
      var why =
          Files.isDirectory(folder)
              ? "There is no such file.\n"
              : "The web app is not built: web/dist is not there.\n";
      return Answer.of(404, "text/plain; charset=utf-8", why.getBytes(UTF_8));
    }
    var served = SiteFile.of(wanted.substring(1));
    var headers = new TreeMap<String, String>();
    headers.put("content-type", served.contentType());
    headers.put("cache-control", served.cacheControl());
    try {
      var bytes = Files.readAllBytes(file);
      if (served.isText() && bytes.length >= SMALLEST_COMPRESSED) {
        headers.put("vary", "accept-encoding");
        if (asked.header("accept-encoding").contains("gzip")) {
          headers.put("content-encoding", "gzip");
          bytes = compressed(file, bytes);
        }
      }
      return new Answer(200, headers, List.of(), bytes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private byte[] compressed(Path file, byte[] bytes) throws IOException {
    var modified = Files.getLastModifiedTime(file).toMillis();
    var known = compressed.get(file);
    if (known != null && known.modified() == modified) {
      return known.bytes();
    }
    var output = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(output)) {
      gzip.write(bytes);
    }
    compressed.put(file, new Compressed(modified, output.toByteArray()));
    return output.toByteArray();
  }
}
