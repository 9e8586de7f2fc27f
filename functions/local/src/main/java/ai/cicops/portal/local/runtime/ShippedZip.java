package ai.cicops.portal.local.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;

/** What is deployed of a module, unpacked: classes at the root, libraries beside them. */
public record ShippedZip(Path folder) {
  /** {@code functions/<module>/target/lambda.zip} of a project. */
  public static Path of(Path project, String module) {
    return project.resolve("functions").resolve(module).resolve("target/lambda.zip");
  }

  /** Unpacks into an empty folder. */
  public static ShippedZip unpack(Path zip, Path into) {
    try (var entries = new ZipInputStream(Files.newInputStream(zip))) {
      for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        var file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
          throw new IOException(zip + " leads outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(entries, file);
        }
      }
      return new ShippedZip(into);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** As Lambda puts it together: the root, then every library. */
  public String classPath() {
    return folder + java.io.File.pathSeparator + folder.resolve("lib") + "/*";
  }
}
