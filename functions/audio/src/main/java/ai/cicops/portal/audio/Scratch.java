package ai.cicops.portal.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder for the local copies of one call, gone with them when that call is done. */
final class Scratch implements AutoCloseable {
  private final Path folder;

  Scratch(Path parent) {
    try {
      Files.createDirectories(parent);
      this.folder = Files.createTempDirectory(parent, "call");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
