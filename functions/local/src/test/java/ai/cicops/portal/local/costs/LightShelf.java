package ai.cicops.portal.local.costs;

import ai.cicops.portal.audio.PlayableAudio;
import ai.cicops.portal.audio.RecordingShelf;
import ai.cicops.portal.local.five9.Five9Simulator;
import ai.cicops.portal.recordings.Waveform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The simulator's recordings under their names, at their times and of their sizes, but without
 * their sound: a file holds its length in words, and that is all there is to decode.
 */
final class LightShelf implements RecordingShelf, PlayableAudio {
  private static final int DAYS = 2;

  private final Five9Simulator simulator;
  private final InstantSource clock;
  private final ZoneId zone;

  LightShelf(Five9Simulator simulator, InstantSource clock) {
    this.simulator = simulator;
    this.clock = clock;
    this.zone = simulator.settings().shelf().zone();
  }

  @Override
  public Visit visit() {
    return new LightVisit(clock.instant());
  }

  @Override
  public Derived derive(List<Path> originals, Path target) {
    try {
      var whole = Duration.ZERO;
      var lengths = new java.util.ArrayList<Duration>();
      for (var original : originals) {
        var length = Duration.parse(Files.readString(original));
        lengths.add(length);
        whole = whole.plus(length);
      }
      Files.writeString(target, whole.toString());
      return new Derived(lengths, new Waveform(whole, List.of(50)));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private final class LightVisit implements Visit {
    private record Lying(ShelfFile file, Duration length) {}

    private final Map<String, Map<String, Lying>> folders = new HashMap<>();

    LightVisit(Instant now) {
      int root = simulator.settings().shelf().root().length() + 1;
      for (var campaign : simulator.truth().log().world().campaigns()) {
        var today = LocalDate.ofInstant(now, zone);
        for (var day = today.minusDays(DAYS); !day.isAfter(today); day = day.plusDays(1)) {
          for (var file : simulator.shelf().files(campaign, day)) {
            var path = file.path().substring(root);
            var lying =
                new Lying(
                    new ShelfFile(path, file.size(), file.modified()),
                    file.recording().orElseThrow().length());
            folders
                .computeIfAbsent(path.substring(0, path.lastIndexOf('/')), _ -> new HashMap<>())
                .put(path, lying);
          }
        }
      }
    }

    @Override
    public Listing list(String folder) {
      var here = folders.getOrDefault(folder, Map.of());
      var prefix = folder.isEmpty() ? "" : folder + "/";
      var below =
          folders.keySet().stream()
              .filter(path -> path.startsWith(prefix) && !path.equals(folder))
              .map(path -> path.substring(prefix.length()).split("/", -1)[0])
              .distinct()
              .toList();
      return new Listing(below, here.values().stream().map(Lying::file).toList());
    }

    @Override
    public Optional<ShelfFile> find(String path) {
      return Optional.ofNullable(lying(path)).map(Lying::file);
    }

    @Override
    public CopyOutcome copy(String path, Path into) {
      var lying = lying(path);
      if (lying == null) {
        return new CopyOutcome.Refused("file_gone");
      }
      try {
        Files.writeString(into, lying.length().toString());
        return new CopyOutcome.Copied(lying.file().bytes());
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }

    private @Nullable Lying lying(String path) {
      return folders.getOrDefault(path.substring(0, path.lastIndexOf('/')), Map.of()).get(path);
    }

    @Override
    public void close() {
      // nothing is held
    }
  }
}
