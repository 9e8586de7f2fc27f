package ai.cicops.portal.local.costs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;

/**
 * A deployed zip.
 *
 * @param bytes as uploaded
 * @param unpacked bytes of all files, of which Lambda takes 250 MB
 * @param classes in it, libraries included
 */
public record PackedZip(long bytes, long unpacked, int classes) {
  public static PackedZip of(Path zip) throws IOException {
    try (var stream = Files.newInputStream(zip)) {
      var inside = inside(stream, true);
      return new PackedZip(Files.size(zip), inside.unpacked, inside.classes);
    }
  }

  private static PackedZip inside(InputStream stream, boolean outermost) throws IOException {
    long unpacked = 0;
    int classes = 0;
    var zip = new ZipInputStream(stream);
    for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (outermost && entry.getName().endsWith(".jar")) {
        var bytes = zip.readAllBytes();
        unpacked += bytes.length;
        classes += inside(new java.io.ByteArrayInputStream(bytes), false).classes;
      } else {
        unpacked += outermost ? zip.readAllBytes().length : 0;
        classes += isClass(entry.getName()) ? 1 : 0;
      }
    }
    return new PackedZip(0, unpacked, classes);
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class")
        && !name.startsWith("META-INF/")
        && !name.endsWith("module-info.class");
  }
}
