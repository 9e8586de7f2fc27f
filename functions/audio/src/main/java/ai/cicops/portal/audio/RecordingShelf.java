package ai.cicops.portal.audio;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the phone platform leaves recordings. Nothing there is ever changed or deleted: others may
 * read it, too.
 *
 * <p>Faults: {@link ai.cicops.portal.platform.Unavailable} with {@code recordings_unreachable},
 * {@code recordings_login_refused}, {@code recordings_host_key_refused}, {@code
 * recordings_timed_out} or {@code recordings_broken_off}; a visit that met one is of no more use.
 */
public interface RecordingShelf {
  /** Opens one connection, for one run. */
  Visit visit();

  /** A connection. Paths are below the root, folders separated by slashes; the root is empty. */
  interface Visit extends AutoCloseable {
    /** What lies in a folder; nothing when there is no such folder. */
    Listing list(String folder);

    /** One file as it is now; empty when it is gone. */
    Optional<ShelfFile> find(String path);

    /** Copies a file as it comes, in constant memory, into a local one. */
    CopyOutcome copy(String path, Path into);

    @Override
    void close();
  }

  /**
   * A folder's content, without order.
   *
   * @param folders names
   */
  record Listing(List<String> folders, List<ShelfFile> files) {
    public static final Listing NOTHING = new Listing(List.of(), List.of());

    public Listing {
      folders = List.copyOf(folders);
      files = List.copyOf(files);
    }
  }

  /** A file of any kind. */
  record ShelfFile(String path, long bytes, Instant modifiedAt) {}

  /** What came of a copy. */
  sealed interface CopyOutcome {
    /** All that the shelf had. */
    record Copied(long bytes) implements CopyOutcome {}

    /**
     * This one file cannot be had; others may.
     *
     * @param code lower_snake: {@code file_gone}, {@code file_refused}
     */
    record Refused(String code) implements CopyOutcome {}
  }
}
