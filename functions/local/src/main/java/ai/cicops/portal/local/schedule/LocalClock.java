package ai.cicops.portal.local.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The machine's time, shifted. It goes on by itself after it was moved, and a next start finds it
 * shifted as before.
 */
public final class LocalClock implements InstantSource {
  private final InstantSource machine;
  private final @Nullable Path file;
  private volatile Duration shift;
  private volatile Instant target = Instant.MIN;

  /**
   * @param file keeps the shift; null to forget it
   */
  public LocalClock(InstantSource machine, @Nullable Path file) {
    this.machine = machine;
    this.file = file;
    this.shift = file == null ? Duration.ZERO : read(file);
  }

  private static Duration read(Path file) {
    try {
      return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(shift);
  }

  /** Where a move that is under way ends; without one, now. */
  public Instant heading() {
    var now = instant();
    return target.isAfter(now) ? target : now;
  }

  /** Says where the clock will be after what is due until then. */
  void headFor(Instant end) {
    target = end;
  }

  /** Moves the clock without telling anybody; {@link Scheduler#moveTo} also runs what is due. */
  synchronized void set(Instant now) {
    shift = Duration.between(machine.instant(), now);
    if (file != null) {
      try {
        Files.writeString(file, shift.toString());
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
  }

  public Duration shift() {
    return shift;
  }
}
