package ai.cicops.portal.recordings;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the paths of audio files: the tenant's own pattern first, then the shapes that Five9's
 * defaults and other tenants write, each tight enough not to take another for itself. Pure.
 */
public final class RecordingNames {
  private static final int LONGEST = 1_000;

  private final @Nullable NamePattern pattern;

  public RecordingNames(@Nullable NamePattern pattern) {
    this.pattern = pattern;
  }

  /**
   * @param path below the shelf's root, folders separated by slashes
   * @param campaigns needed where a campaign's name is glued to a number
   */
  public Optional<RecordingName> read(String path, CampaignNames campaigns) {
    if (path.length() > LONGEST || !isAudio(path)) {
      return Optional.empty();
    }
    var own = pattern == null ? Optional.<RecordingName>empty() : pattern.read(path);
    return own.or(() -> KnownShapes.read(path, campaigns));
  }

  /** The date that a folder stands for, empty when it is something else. */
  public Optional<LocalDate> folderDate(String folder) {
    var own = pattern == null ? Optional.<LocalDate>empty() : pattern.date(folder);
    return own.or(() -> FolderDate.read(folder));
  }

  /** Whether a file is a whole recording: while it is being sent it has another ending. */
  public static boolean isAudio(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".wav") || lower.endsWith(".mp3");
  }
}
