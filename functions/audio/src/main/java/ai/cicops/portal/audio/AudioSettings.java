package ai.cicops.portal.audio;

import ai.cicops.portal.platform.Settings;
import ai.cicops.portal.recordings.NamePattern;
import ai.cicops.portal.recordings.RecordingNames;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What a run goes by.
 *
 * @param zone of the export's folders and clocks: {@code RECORDINGS_ZONE}
 * @param mostFiles a run brings no more than so many
 * @param mostTime a run begins nothing new after so long; well below the function's timeout
 * @param scratch folder for the files of one call at a time
 */
public record AudioSettings(
    RecordingNames names, ZoneId zone, int mostFiles, Duration mostTime, Path scratch) {
  static final int MOST_FILES = 3_000;
  static final Duration MOST_TIME = Duration.ofMinutes(11);

  /** Reads {@code RECORDINGS_ZONE} and {@code RECORDINGS_NAME_PATTERN}; notes what is wrong. */
  public static AudioSettings read(Settings settings, Path scratch) {
    var zone = settings.zone("RECORDINGS_ZONE", "America/Los_Angeles");
    return new AudioSettings(names(settings), zone, MOST_FILES, MOST_TIME, scratch);
  }

  private static RecordingNames names(Settings settings) {
    var pattern = settings.optional("RECORDINGS_NAME_PATTERN");
    try {
      return new RecordingNames(pattern.map(NamePattern::of).orElse(null));
    } catch (IllegalArgumentException malformed) {
      settings.problem("RECORDINGS_NAME_PATTERN is malformed: " + malformed.getMessage());
      return new RecordingNames(null);
    }
  }
}
