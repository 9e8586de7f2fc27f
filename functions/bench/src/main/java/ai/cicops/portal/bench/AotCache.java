package ai.cicops.portal.bench;

import ai.cicops.portal.local.runtime.Boot;
import ai.cicops.portal.local.runtime.Shipped;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

/**
 * A function on a plain JVM with an AOT cache of JDK 25, trained by its own rehearsal and one
 * event. The cache takes jars alone, so what lies unpacked at the zip's root becomes one.
 */
final class AotCache {
  private static final int LONGEST_END = 120;

  private AotCache() {}

  static Boot of(Boot shipped, byte[] event, Path folder) throws Exception {
    var boot =
        new Boot(
            shipped.command(),
            shipped.flags(),
            jars(shipped.classPath(), folder),
            shipped.handler(),
            shipped.environment(),
            shipped.timeout(),
            shipped.snapStart());
    var cache = folder.resolve("function.aot");
    try (var training = Shipped.start(boot.with("-XX:AOTCacheOutput=" + cache))) {
      training.invoke(event);
      training.process().destroy();
      training.process().onExit().get(LONGEST_END, TimeUnit.SECONDS);
      if (!Files.exists(cache)) {
        throw new IllegalStateException("no AOT cache came of it: " + training.printed());
      }
    }
    return boot.with("-XX:AOTCache=" + cache).withoutSnapshot();
  }

  private static String jars(String classPath, Path folder) throws IOException {
    var parts = classPath.split(File.pathSeparator, 2);
    var root = Path.of(parts[0]);
    var libraries = root.resolve("lib");
    var jar = folder.resolve("function.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(root)) {
      // Micronaut looks for folders by their entries
      for (var file : files.filter(one -> !one.equals(root)).sorted().toList()) {
        boolean folderEntry = Files.isDirectory(file);
        if (!file.startsWith(libraries)) {
          out.putNextEntry(new JarEntry(root.relativize(file) + (folderEntry ? "/" : "")));
          if (!folderEntry) {
            Files.copy(file, out);
          }
        }
      }
    }
    try (var listed = Files.list(libraries)) {
      return jar
          + File.pathSeparator
          + listed.sorted().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
  }
}
