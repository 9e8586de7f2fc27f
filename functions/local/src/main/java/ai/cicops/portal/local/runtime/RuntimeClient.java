package ai.cicops.portal.local.runtime;

import java.io.File;
import java.nio.file.Path;
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
}
