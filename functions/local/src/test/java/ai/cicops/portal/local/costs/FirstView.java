package ai.cicops.portal.local.costs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.yaml.snakeyaml.Yaml;

/**
 * What a browser loads for a screen before anything is done there: the page's own scripts and
 * styles, those of the screen, and whatever these import, each once; by Vite's manifest.
 */
public final class FirstView {
  public static final List<String> SIGN_IN = List.of("src/screens/sign-in/sign-in.tsx");
  public static final List<String> CALLS =
      List.of("src/shared/shell/shell.tsx", "src/screens/calls/calls.tsx");

  private static final String PAGE = "index.html";

  private final Path dist;
  private final Map<String, Map<String, Object>> manifest;

  /**
   * @param dist the built app
   */
  public FirstView(Path dist) {
    this.dist = dist;
    try {
      // JSON is YAML
      this.manifest = new Yaml().load(Files.readString(dist.resolve(".vite/manifest.json")));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /**
   * Bytes after gzip, each file by itself, as they travel.
   *
   * @param kind {@code .js} or {@code .css}
   */
  public long gzipped(List<String> screen, String kind) {
    var entries = new LinkedHashSet<String>();
    collect(PAGE, entries);
    screen.forEach(entry -> collect(entry, entries));
    var files = new LinkedHashSet<String>();
    for (var entry : entries) {
      var about = about(entry);
      files.add(String.valueOf(about.get("file")));
      files.addAll(texts(about.get("css")));
    }
    return files.stream()
        .filter(file -> file.endsWith(kind))
        .mapToLong(file -> gzipped(dist.resolve(file)))
        .sum();
  }

  private void collect(String entry, Set<String> entries) {
    if (entries.add(entry)) {
      texts(about(entry).get("imports")).forEach(imported -> collect(imported, entries));
    }
  }

  private Map<String, Object> about(String entry) {
    var about = manifest.get(entry);
    if (about == null) {
      throw new IllegalStateException("the manifest has no " + entry);
    }
    return about;
  }

  private static List<String> texts(@org.jspecify.annotations.Nullable Object listed) {
    return listed instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private static long gzipped(Path file) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(Files.readAllBytes(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    return out.size();
  }
}
