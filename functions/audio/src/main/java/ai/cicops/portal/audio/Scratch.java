package ai.cicops.portal.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A folder for the local copies of one call, gone with them when that call is done. */
final class Scratch implements AutoCloseable {
  /** Longer than any run may take. */
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path folder;

  Scratch(Path parent) {
    try {
      Files.createDirectories(parent);
      this.folder = Files.createTempDirectory(parent, "call");
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Removes what runs left that were killed; by the clock of the disk itself. */
  static void tidy(Path parent) {
    try (var now = new Scratch(parent);
        var folders = Files.list(parent)) {
      var made = Files.getLastModifiedTime(now.folder).toInstant();
      for (var folder : folders.toList()) {
        if (Files.getLastModifiedTime(folder).toInstant().isBefore(made.minus(ABANDONED))) {
          remove(folder);
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() {
    try {
      remove(folder);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
