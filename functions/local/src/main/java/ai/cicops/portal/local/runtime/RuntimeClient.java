package ai.cicops.portal.local.runtime;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** AWS's own runtime client, from the jars of this process. */
final class RuntimeClient {
  static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** Where the hooks around the snapshot are, for who knows them by their common name. */
  static final String HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";

  private static final String JARS =
      "aws-lambda-java-(runtime-interface-client|serialization|core)-.*\\.jar";

  private RuntimeClient() {}

  static String classPath() {
    var jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> Path.of(entry).getFileName().toString().matches(JARS))
            .collect(Collectors.joining(File.pathSeparator));
    if (jars.isEmpty()) {
      throw new IllegalStateException("the runtime client is not on the class path");
    }
    return jars;
  }

  /** A file of its own for this process's functions: else each writes one and the same anew. */
  static String nativeClient() {
    return "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="
        + Native.FILE;
  }

  private static final class Native {
    static final Path FILE = unpacked();

    private static Path unpacked() {
      var machine = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
      var name = "/jni/libaws-lambda-jni.linux-" + machine + ".so";
      try (var library = RuntimeClient.class.getResourceAsStream(name)) {
        if (library == null) {
          throw new IOException("the runtime client has no " + name);
        }
        var file = Files.createTempFile("runtime-client", ".so");
        file.toFile().deleteOnExit();
        Files.copy(library, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
  }
}
