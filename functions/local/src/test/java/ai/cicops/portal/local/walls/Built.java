package ai.cicops.portal.local.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The classes that the build made, read once; Micronaut's generated ones ({@code $…}) left out. */
final class Built {
  static final JavaClasses SHIPPED = read("portal", "audio");
  static final JavaClasses LOCAL = read("local");

  private Built() {}

  private static JavaClasses read(String... modules) {
    return new ClassFileImporter()
        .withImportOption(location -> !location.contains("/$"))
        .importPaths(Stream.of(modules).map(Built::folder).toList());
  }

  private static Path folder(String module) {
    return Project.ROOT.resolve("functions/" + module + "/target/classes");
  }

  /** {@code portal} or {@code audio}. */
  static String module(JavaClass type) {
    return type.getSource().orElseThrow().getUri().getPath().contains("/functions/audio/")
        ? "audio"
        : "portal";
  }

  static Path file(JavaClass type) {
    return folder(module(type)).resolve(type.getName().replace('.', '/') + ".class");
  }
}
