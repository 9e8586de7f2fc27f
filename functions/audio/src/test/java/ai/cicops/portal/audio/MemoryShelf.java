package ai.cicops.portal.audio;

import ai.cicops.portal.platform.Unavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A shelf in memory, with faults to switch on. */
public final class MemoryShelf implements RecordingShelf {
  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, Instant> times = new HashMap<>();
  private final Set<String> refused = new HashSet<>();
  private final Map<String, Integer> resets = new HashMap<>();
  private final Map<String, byte[]> growing = new HashMap<>();
  private final List<String> listed = new ArrayList<>();
  private boolean away;
  private int visits;

  public void put(String path, byte[] content, Instant modifiedAt) {
    files.put(path, content.clone());
    times.put(path, modifiedAt);
  }

  public void remove(String path) {
    files.remove(path);
  }

  /** The server cannot be reached. */
  public void away(boolean isAway) {
    away = isAway;
  }

  /** This file may not be read. */
  public void refuse(String path) {
    refused.add(path);
  }

  /** The connection breaks off at this file, so many times. */
  public void breakOffAt(String path, int times) {
    resets.put(path, times);
  }

  /** While this file is copied it becomes that. */
  public void growDuringCopy(String path, byte[] content) {
    growing.put(path, content.clone());
  }

  /** The folders that were listed since. */
  public List<String> takeListed() {
    var taken = List.copyOf(listed);
    listed.clear();
    return taken;
  }

  public int visits() {
    return visits;
  }

  @Override
  public Visit visit() {
    if (away) {
      throw new Unavailable("recordings_unreachable", null);
    }
    visits++;
    return new MemoryVisit();
  }

  private final class MemoryVisit implements Visit {
    @Override
    public Listing list(String folder) {
      listed.add(folder);
      var prefix = folder.isEmpty() ? "" : folder + "/";
      var folders = new TreeSet<String>();
      var here = new ArrayList<ShelfFile>();
      for (var path : files.keySet()) {
        if (path.startsWith(prefix)) {
          var rest = path.substring(prefix.length());
          if (rest.contains("/")) {
            folders.add(rest.substring(0, rest.indexOf('/')));
          } else {
            here.add(file(path));
          }
        }
      }
      return new Listing(List.copyOf(folders), here);
    }

    @Override
    public Optional<ShelfFile> find(String path) {
      return files.containsKey(path) ? Optional.of(file(path)) : Optional.empty();
    }

    @Override
    public CopyOutcome copy(String path, Path into) {
      if (resets.merge(path, -1, Integer::sum) >= 0) {
        throw new Unavailable("recordings_broken_off", null);
      }
      if (refused.contains(path)) {
        return new CopyOutcome.Refused("file_refused");
      }
      var content = files.get(path);
      if (content == null) {
        return new CopyOutcome.Refused("file_gone");
      }
      var grown = growing.remove(path);
      if (grown != null) {
        files.put(path, grown);
      }
      try {
        Files.write(into, content);
        return new CopyOutcome.Copied(content.length);
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }

    private ShelfFile file(String path) {
      return new ShelfFile(
          path,
          java.util.Objects.requireNonNull(files.get(path)).length,
          java.util.Objects.requireNonNull(times.get(path)));
    }

    @Override
    public void close() {
      // nothing is held
    }
  }
}
