package ai.cicops.portal.audio;

import ai.cicops.portal.audio.RecordingShelf.CopyOutcome;
import ai.cicops.portal.audio.RecordingShelf.ShelfFile;
import ai.cicops.portal.audio.RecordingShelf.Visit;
import ai.cicops.portal.platform.Unavailable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * The run's connection to the shelf. A connection that breaks off is made anew, a few times a run,
 * and what it was at is repeated once: a file at which it breaks off again is left for later, so
 * that one bad file does not hold up the others. Beyond that it is an outage, and escapes.
 */
final class ShelfSession implements AutoCloseable {
  private final RecordingShelf shelf;
  private int reconnectsLeft;
  private Visit visit;

  /**
   * @param reconnects none while the breaker is open
   */
  ShelfSession(RecordingShelf shelf, int reconnects) {
    this.shelf = shelf;
    this.reconnectsLeft = reconnects;
    this.visit = shelf.visit();
  }

  /** What came of bringing a file here. */
  enum Fetched {
    /** As long as it was listed, and unchanged since. */
    WHOLE,
    /** It is still being written. */
    CHANGED,
    /** It cannot be had now. */
    REFUSED
  }

  List<ShelfFile> list(Function<Visit, List<ShelfFile>> listing) {
    try {
      return listing.apply(visit);
    } catch (Unavailable brokenOff) {
      again(brokenOff);
      return listing.apply(visit);
    }
  }

  Fetched fetch(ShelfFile file, Path into) {
    try {
      return copy(file, into);
    } catch (Unavailable brokenOff) {
      again(brokenOff);
      return copyOrRefuse(file, into);
    }
  }

  private Fetched copyOrRefuse(ShelfFile file, Path into) {
    try {
      return copy(file, into);
    } catch (Unavailable again) {
      again(again);
      return Fetched.REFUSED;
    }
  }

  private Fetched copy(ShelfFile file, Path into) {
    return switch (visit.copy(file.path(), into)) {
      case CopyOutcome.Copied(long bytes) ->
          bytes == file.bytes() && visit.find(file.path()).filter(file::equals).isPresent()
              ? Fetched.WHOLE
              : Fetched.CHANGED;
      case CopyOutcome.Refused(_) -> Fetched.REFUSED;
    };
  }

  private void again(Unavailable brokenOff) {
    if (reconnectsLeft == 0) {
      throw brokenOff;
    }
    reconnectsLeft--;
    visit.close();
    visit = shelf.visit();
  }

  @Override
  public void close() {
    visit.close();
  }
}
