package ai.cicops.portal.recordings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Objects in memory. */
public final class MemoryRecordingFiles implements RecordingFiles {
  private final Map<String, Object> objects = new TreeMap<>();

  @Override
  public void keep(String key, Path file, String contentType) {
    try {
      objects.putIfAbsent(key, Files.readAllBytes(file));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public void keep(String key, Waveform waveform) {
    objects.putIfAbsent(key, waveform);
  }

  @Override
  public boolean fetch(String key, Path into) {
    if (!(objects.get(key) instanceof byte[] bytes)) {
      return false;
    }
    try {
      Files.write(into, bytes);
      return true;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public List<String> under(String prefix) {
    return objects.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
  }

  @Override
  public void remove(Collection<String> keys) {
    objects.keySet().removeAll(keys);
  }

  @Override
  public Optional<Waveform> waveform(String key) {
    return Optional.ofNullable((Waveform) objects.get(key));
  }

  /** The bytes under a key, null without. */
  public byte @Nullable [] bytes(String key) {
    return (byte[]) objects.get(key);
  }

  /** What lies here, in order: key and size. */
  public Map<String, Integer> sizes() {
    var sizes = new TreeMap<String, Integer>();
    objects.forEach(
        (key, object) -> sizes.put(key, object instanceof byte[] bytes ? bytes.length : -1));
    return sizes;
  }
}
