package ai.cicops.portal.local.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's folder and the files in it that the walls read. */
final class Project {
  static final Path ROOT = Path.of(System.getProperty("portal.root", "../..")).normalize();

  private Project() {}

  static String text(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The package of everything shipped. */
  static final String PACKAGE = "ai.cicops.portal";
}
