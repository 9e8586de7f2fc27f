package ai.cicops.portal.local;

import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.Surroundings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The whole product in the test's process, on a free port, with few days of the demo world. */
final class RunningPortal implements AutoCloseable {
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final LocalPortal portal;

  RunningPortal(Path data, int days) {
    var machine = Surroundings.ofProcess().clock();
    var environment = new HashMap<String, String>();
    environment.put("PORTAL_PORT", "0");
    environment.put("PORTAL_DATA", data.toString());
    environment.put("FIVE9_SINCE", today(machine).minusDays(days).toString());
    var project = Template.projectFolder();
    portal =
        LocalPortal.start(
            RunSettings.of(environment, project),
            DataFolder.hold(data),
            project,
            new Surroundings(Map.of(), machine, new SecureRandom()),
            new Console(new PrintStream(terminal, true, StandardCharsets.UTF_8), false));
  }

  private static LocalDate today(InstantSource machine) {
    return machine.instant().atZone(ZoneOffset.UTC).toLocalDate();
  }

  LocalPortal portal() {
    return portal;
  }

  /** Waits until the portal says that it is ready. */
  RunningPortal ready(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!portal.ready()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not ready after " + patience + "\n" + printed());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    return this;
  }

  /** What a person would have seen in the terminal. */
  String printed() {
    return terminal.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    portal.close();
  }
}
