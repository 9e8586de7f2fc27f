package ai.cicops.portal.local;

import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.Surroundings;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The whole product as {@code mvn -Plocal} starts it: a process of its own, by the same class and
 * the same flags, on a free port, with few days of the demo world. It ends with a TERM.
 */
public final class RunningPortal implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("is ready: +(http://\\S+)");
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);
  private static final List<String> OWN_SETTINGS =
      List.of("PORTAL_", "FIVE9_", "RECORDINGS_", "AWS_", "ALTCHA_");

  private final Process process;
  private final Path data;
  private final List<String> printed = new CopyOnWriteArrayList<>();
  private final CompletableFuture<URI> address = new CompletableFuture<>();

  private RunningPortal(Process process, Path data) {
    this.process = process;
    this.data = data;
    // reading a pipe holds a virtual thread's carrier: two such portals would hold them all
    var unused = Thread.ofPlatform().daemon().name("terminal").start(this::read);
  }

  /** Starts it; the settings come before those of every test. */
  public static RunningPortal start(Path data, Map<String, String> settings) {
    return start(List.of(), data, settings);
  }

  /** Starts it as the child of a shell that does nothing but wait for it. */
  static RunningPortal startUnderShell(Path data, Map<String, String> settings) {
    return start(List.of("sh", "-c", "\"$@\" & wait", "sh"), data, settings);
  }

  private static RunningPortal start(List<String> under, Path data, Map<String, String> settings) {
    var project = Template.projectFolder().toAbsolutePath();
    var words = new ArrayList<>(under);
    words.add(java());
    words.add("@" + project.resolve("functions/local/java.args"));
    words.addAll(List.of("-classpath", classPath(), Run.class.getName()));
    var command = new ProcessBuilder(words).directory(project.toFile()).redirectErrorStream(true);
    var environment = command.environment();
    environment.keySet().removeIf(name -> OWN_SETTINGS.stream().anyMatch(name::startsWith));
    environment.putAll(Map.of("PORTAL_PORT", "0", "PORTAL_DATA", data.toString()));
    environment.putAll(settings);
    try {
      return new RunningPortal(command.start(), data);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The settings of a run whose calls begin so many days back, with little of their audio. */
  public static Map<String, String> days(int back) {
    var today = LocalDate.ofInstant(Surroundings.ofProcess().clock().instant(), ZoneOffset.UTC);
    var settings = new HashMap<String, String>();
    settings.put("FIVE9_SINCE", today.minusDays(back).toString());
    settings.put("PORTAL_DEMO_RECORDINGS", "2");
    return settings;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** What the build made, without its tests. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** One for all classes of tests, with the calls of 16 days; ended with this process. */
  static RunningPortal shared() {
    return Shared.PORTAL;
  }

  private static final class Shared {
    static final RunningPortal PORTAL = start();

    private static RunningPortal start() {
      try {
        var folder = Files.createTempDirectory("portal");
        var portal = RunningPortal.start(folder, days(16));
        Runtime.getRuntime()
            .addShutdownHook(
                Thread.ofPlatform()
                    .unstarted(() -> {
                      portal.close();
                      remove(folder);
                    }));
        return portal;
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }

    private static void remove(Path folder) {
      try (var all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
  }

  private void read() {
    try (var lines = process.inputReader()) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        printed.add(line);
        var ready = READY.matcher(line);
        if (ready.find()) {
          address.complete(URI.create(ready.group(1)));
        }
      }
    } catch (IOException ended) {
      printed.add(ended.toString());
    } finally {
      address.completeExceptionally(new IllegalStateException("The process ended."));
    }
  }

  /** Where it answers, as soon as it says that it is ready. */
  public URI address() throws InterruptedException {
    try {
      return address.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException fault) {
      throw new AssertionError("not ready: " + fault.getMessage() + "\n" + printed(), fault);
    }
  }

  public PortalClient client() throws InterruptedException {
    return new PortalClient(address());
  }

  /** What a person has seen in the terminal. */
  String printed() {
    return String.join("\n", printed);
  }

  Path data() {
    return data;
  }

  long pid() {
    return process.pid();
  }

  /** Waits for a run that cannot go on; answers with its exit status. */
  int ended() throws InterruptedException {
    if (!process.waitFor(PATIENCE)) {
      throw new AssertionError("still running\n" + printed());
    }
    return process.exitValue();
  }

  /** Sends a TERM; false when the process is still there after five seconds. */
  boolean terminated() throws InterruptedException {
    process.destroy();
    return process.waitFor(LONGEST_STOP);
  }

  /** Kills the shell that started it; false when the portal is there five seconds later. */
  boolean orphaned() throws InterruptedException {
    var portal = process.children().findFirst().orElseThrow();
    process.destroyForcibly();
    try {
      portal.onExit().get(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException stays) {
      portal.destroyForcibly();
      return false;
    }
  }

  @Override
  public void close() {
    try {
      if (!terminated()) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
