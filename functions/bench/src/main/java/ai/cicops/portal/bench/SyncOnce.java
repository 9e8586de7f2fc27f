package ai.cicops.portal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.five9.lambda.SyncCallsHandler;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.NoContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * One run of the sync in a process of its own, by its environment. Its last line says the calls
 * that it made, its milliseconds and the most memory that the process had, in KB.
 */
final class SyncOnce {
  private static final Pattern CREATED = Pattern.compile("\"callsCreated\":(\\d+)");
  private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private SyncOnce() {}

  public static void main(String[] arguments) throws Exception {
    var surroundings = new Surroundings(System.getenv(), () -> ReportWorld.READ_AT, new Random(1));
    var handler = new SyncCallsHandler(surroundings);
    var record = new ByteArrayOutputStream();
    long begun = System.nanoTime();
    handler.handleRequest(new ByteArrayInputStream(new byte[0]), record, new NoContext());
    long millis = (System.nanoTime() - begun) / 1_000_000;
    System.out.println(
        first(CREATED, record.toString(UTF_8))
            + " "
            + millis
            + " "
            + first(RESIDENT, Files.readString(Path.of("/proc/self/status"))));
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? found.group(1) : "0";
  }
}
