package ai.cicops.portal.exports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Twin of {@link ExportFiles}. */
public final class MemoryExportFiles implements ExportFiles {
  private final Map<String, byte[]> objects = new TreeMap<>();
  private final Map<String, Map<Integer, byte[]>> uploads = new HashMap<>();

  public Set<String> keys() {
    return Set.copyOf(objects.keySet());
  }

  @Override
  public String begin(String key) {
    var upload = key + " " + uploads.size();
    uploads.put(upload, new TreeMap<>());
    return upload;
  }

  @Override
  public String part(String key, String upload, int number, byte[] bytes) {
    upload(upload).put(number, bytes.clone());
    return mark(number, bytes);
  }

  private Map<Integer, byte[]> upload(String upload) {
    return Optional.ofNullable(uploads.get(upload)).orElseThrow();
  }

  private static String mark(int number, byte[] bytes) {
    return number + "-" + Arrays.hashCode(bytes);
  }

  @Override
  public void complete(String key, String upload, List<String> parts) {
    if (!uploads.containsKey(upload)) {
      return;
    }
    var whole = new ByteArrayOutputStream();
    for (int number = 1; number <= parts.size(); number++) {
      var bytes = Optional.ofNullable(upload(upload).get(number)).orElseThrow();
      if (!mark(number, bytes).equals(parts.get(number - 1))
          || (number < parts.size() && bytes.length < LEAST_PART)) {
        throw new IllegalStateException("no part " + number);
      }
      whole.writeBytes(bytes);
    }
    objects.put(key, whole.toByteArray());
    uploads.remove(upload);
  }

  @Override
  public void put(String key, byte[] bytes) {
    objects.put(key, bytes.clone());
  }

  @Override
  public <T> Optional<T> read(String key, Function<InputStream, T> reader) {
    return Optional.ofNullable(objects.get(key)).map(ByteArrayInputStream::new).map(reader);
  }

  @Override
  public URI link(String key, String fileName, Duration validity) {
    return URI.create(
        "https://files.example/%s?name=%s&for=%s"
            .formatted(key, fileName.replace(' ', '+'), validity));
  }
}
