package ai.cicops.portal.local.walls;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The classes that the build made, read once; what avaje-jsonb wrote is left out. */
final class Built {
  static final JavaClasses SHIPPED = read("portal", "audio");
  static final JavaClasses LOCAL = read("local");

  private Built() {}

  private static JavaClasses read(String... modules) {
    return new ClassFileImporter()
        .withImportOption(location ->
            !location.contains("JsonAdapter.class") && !location.contains("JsonComponent.class"))
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

  /** The constant texts in a class. */
  static Set<String> texts(JavaClass type) {
    var file = folder(module(type)).resolve(type.getName().replace('.', '/') + ".class");
    try {
      Iterable<PoolEntry> pool = ClassFile.of().parse(file).constantPool();
      return StreamSupport.stream(pool.spliterator(), false)
          .filter(StringEntry.class::isInstance)
          .map(entry -> ((StringEntry) entry).stringValue())
          .collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
