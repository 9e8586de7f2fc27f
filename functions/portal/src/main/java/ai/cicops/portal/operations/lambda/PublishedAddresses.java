package ai.cicops.portal.operations.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses of the API as its published description has them, and what each answers to. */
final class PublishedAddresses {
  private static final String DESCRIPTION = "/openapi.yaml";
  private static final Pattern PATH = Pattern.compile(" {2}(/\\S*):");
  private static final Pattern METHOD = Pattern.compile(" {4}(get|put|post|patch|delete):");
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  private final Map<Pattern, Set<String>> methods;

  private PublishedAddresses(Map<Pattern, Set<String>> methods) {
    this.methods = methods;
  }

  /** Those of the description that is shipped with the functions. */
  static PublishedAddresses read() {
    var description = PublishedAddresses.class.getResourceAsStream(DESCRIPTION);
    if (description == null) {
      throw new IllegalStateException("the build left " + DESCRIPTION + " out");
    }
    try (var lines = new BufferedReader(new InputStreamReader(description, UTF_8))) {
      return new PublishedAddresses(read(lines));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Map<Pattern, Set<String>> read(BufferedReader lines) throws IOException {
    var methods = new LinkedHashMap<Pattern, Set<String>>();
    @Nullable Set<String> ofPath = null;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var path = PATH.matcher(line);
      var method = METHOD.matcher(line);
      if (path.matches()) {
        ofPath = new TreeSet<>();
        methods.put(pattern(path.group(1)), ofPath);
      } else if (ofPath != null && method.matches()) {
        ofPath.add(method.group(1).toUpperCase(Locale.ROOT));
      }
    }
    return methods;
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(PARAMETER.matcher(path).replaceAll("[^/]+"));
  }

  /** The methods that an address answers to, in order; none of an address that there is not. */
  Set<String> methods(String path) {
    var found = new TreeSet<String>();
    methods.forEach((pattern, ofPath) -> {
      if (pattern.matcher(path).matches()) {
        found.addAll(ofPath);
      }
    });
    return found;
  }
}
