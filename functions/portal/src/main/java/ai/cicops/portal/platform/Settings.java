package ai.cicops.portal.platform;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads settings and remembers what is wrong with them, so that a start that stops names every one:
 *
 * <pre>{@code
 * var reader = surroundings.settings();
 * var platform = new Five9Settings(reader.uri("FIVE9_URL"), reader.secret("FIVE9_PASSWORD"));
 * reader.check(); // throws SettingsInvalid with all problems at once
 * }</pre>
 *
 * A value that is missing or malformed reads as the stand-in of its type until {@link #check()}
 * throws.
 */
public final class Settings {
  private static final URI NO_URI = URI.create("https://not.set");

  private final Map<String, String> values;
  private final List<String> problems = new ArrayList<>();

  public Settings(Map<String, String> values) {
    this.values = values;
  }

  public String text(String name) {
    return read(name, null, Function.identity(), "", "a text");
  }

  public String text(String name, String otherwise) {
    return read(name, otherwise, Function.identity(), otherwise, "a text");
  }

  public Optional<String> optional(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  public Secret secret(String name) {
    return Secret.of(text(name));
  }

  public URI uri(String name) {
    return read(name, null, Settings::absoluteUri, NO_URI, "an address such as https://host/path");
  }

  public Optional<URI> optionalUri(String name) {
    return optional(name).map(value -> uri(name));
  }

  public ZoneId zone(String name, String otherwise) {
    return read(
        name, otherwise, ZoneId::of, ZoneId.of("UTC"), "a time zone such as America/New_York");
  }

  public Duration duration(String name, Duration otherwise) {
    return read(
        name,
        otherwise.toString(),
        Duration::parse,
        otherwise,
        "an ISO-8601 duration such as PT15M");
  }

  public int number(String name, int otherwise) {
    return read(name, Integer.toString(otherwise), Integer::valueOf, otherwise, "a whole number");
  }

  /** Notes a problem that only the caller can see, such as two settings that do not go together. */
  public void problem(String sentence) {
    problems.add(sentence);
  }

  /** Throws {@link SettingsInvalid} when anything read so far was missing or malformed. */
  public void check() {
    if (!problems.isEmpty()) {
      throw new SettingsInvalid(problems);
    }
  }

  private <T> T read(
      String name,
      @org.jspecify.annotations.Nullable String otherwise,
      Function<String, T> parse,
      T standIn,
      String form) {
    var given = optional(name);
    if (given.isEmpty() && otherwise == null) {
      problems.add(name + " is not set; it must be " + form + ".");
      return standIn;
    }
    try {
      return parse.apply(given.orElse(otherwise == null ? "" : otherwise));
    } catch (IllegalArgumentException | DateTimeException malformed) {
      problems.add(name + " is malformed; it must be " + form + ".");
      return standIn;
    }
  }

  private static URI absoluteUri(String text) {
    var uri = URI.create(text);
    if (!uri.isAbsolute() || uri.getHost() == null) {
      throw new IllegalArgumentException("no absolute address");
    }
    return uri;
  }
}
