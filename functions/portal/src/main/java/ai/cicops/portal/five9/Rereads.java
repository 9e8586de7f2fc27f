package ai.cicops.portal.five9;

import ai.cicops.portal.platform.Deed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days that somebody wants read again, and those that lately were. The next run of the sync takes
 * them up. Faults: {@code Unavailable}.
 */
public interface Rereads {
  /** By day; those that were read are forgotten after some days. */
  List<Reread> all();

  /**
   * Asks for a day.
   *
   * @return false, and nothing is written, when it waits already
   */
  boolean ask(Reread wish, Deed deed);

  /** Notes that a day was read; does nothing when it was asked for anew meanwhile. */
  void read(Reread wish, Instant at);

  /**
   * One day.
   *
   * @param day of UTC, all campaigns
   * @param readAt null while it waits
   */
  record Reread(LocalDate day, Instant askedAt, @Nullable Instant readAt) {
    public boolean waits() {
      return readAt == null;
    }
  }
}
