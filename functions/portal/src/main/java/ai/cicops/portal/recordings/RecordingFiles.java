package ai.cicops.portal.recordings;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where audio and waveforms lie. A key is written once: what is there under it stays, so that
 * writing twice is harmless. Faults: {@link ai.cicops.portal.platform.Unavailable}.
 */
public interface RecordingFiles {
  /** Keeps a file, unless the key is taken. */
  void keep(String key, Path file, String contentType);

  /** Keeps a waveform, unless the key is taken. */
  void keep(String key, Waveform waveform);

  /** Copies what lies under a key into a local file; false when nothing does. */
  boolean fetch(String key, Path into);

  /** The keys that begin so. */
  List<String> under(String prefix);

  /** Takes away what lies under these keys; where nothing lies, nothing happens. */
  void remove(Collection<String> keys);

  /** The waveform under a key. */
  Optional<Waveform> waveform(String key);
}
