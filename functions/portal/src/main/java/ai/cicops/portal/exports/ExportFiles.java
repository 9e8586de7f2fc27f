package ai.cicops.portal.exports;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the files lie, each under its key. A file comes in parts and is there as a whole or not at
 * all. Faults: {@link ai.cicops.portal.platform.Unavailable}.
 */
public interface ExportFiles {
  /** Every part but the last has at least so many bytes. */
  int LEAST_PART = 5 * 1024 * 1024;

  /** Begins a file; the answer names it until it is whole. */
  String begin(String key);

  /**
   * Brings a part; one of the same number is replaced.
   *
   * @param number from 1
   * @return the mark of the part
   */
  String part(String key, String upload, int number, byte[] bytes);

  /** Makes the file of its parts; making it again changes nothing. */
  void complete(String key, String upload, List<String> parts);

  /** Puts something small aside, in place of what was there. */
  void put(String key, byte[] bytes);

  /** Reads a file as a stream, whatever its size; empty when there is none. */
  <T> Optional<T> read(String key, Function<InputStream, T> reader);

  /** An address under which anybody can save the file for a while, under a name. */
  URI link(String key, String fileName, Duration validity);
}
