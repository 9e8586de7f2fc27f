package ai.cicops.portal.local.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Up to when each schedule's runs are done, remembered over a stop. */
public final class DoneRuns {
  private final @Nullable Path file;
  private final Properties properties = new Properties();

  /**
   * @param file null to forget
   */
  public DoneRuns(@Nullable Path file) {
    this.file = file;
    if (file != null && Files.exists(file)) {
      try (var reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
  }

  /** A schedule that nobody knows yet counts as done until {@code otherwise}. */
  synchronized Instant last(String schedule, Instant otherwise) {
    var known = properties.getProperty(schedule);
    if (known == null) {
      note(schedule, otherwise);
      return otherwise;
    }
    return Instant.parse(known);
  }

  synchronized void note(String schedule, Instant until) {
    properties.setProperty(schedule, until.toString());
    if (file != null) {
      try (var writer = Files.newBufferedWriter(file)) {
        properties.store(writer, null);
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
  }
}
