package ai.cicops.portal.local.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Small files that are there whole or not at all. */
final class Folders {
  private Folders() {}

  static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static void write(Path file, byte[] content) {
    try {
      var part = file.resolveSibling(file.getFileName() + ".part");
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The files with this ending, by name. */
  static List<Path> list(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
