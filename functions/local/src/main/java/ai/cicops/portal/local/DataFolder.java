package ai.cicops.portal.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps the local run's data. One run at a time holds it; the operating system lets
 * go of it when that process ends, however it ends.
 */
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * @throws InUse in words
   * @throws Unusable in words
   */
  static DataFolder hold(Path path) {
    try {
      Files.createDirectories(path);
      var file = path.resolve("lock");
      var channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new InUse(path, Files.readString(file).strip());
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
      return new DataFolder(path, channel);
    } catch (IOException fault) {
      throw new Unusable(path, fault);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException held) {
      return false;
    }
  }

  Path path() {
    return path;
  }

  Path file(String name) {
    return path.resolve(name);
  }

  /** The content of a small file, or what {@code otherwise} makes, which is then kept. */
  String remembered(String name, java.util.function.Supplier<String> otherwise) {
    var file = file(name);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, otherwise.get());
      }
      return Files.readString(file).strip();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  boolean has(String name) {
    return Files.exists(file(name));
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The folder cannot be made or written to. */
  static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusable(Path path, IOException cause) {
      super(
          "The folder %s cannot be used: %s. Name another: PORTAL_DATA=/tmp/portal mvn -Plocal"
              .formatted(path, cause),
          cause);
    }
  }

  /** Another run holds the folder. */
  static final class InUse extends RuntimeException {
    private static final long serialVersionUID = 1;

    InUse(Path path, @Nullable String process) {
      super(
          "Another portal%s runs in %s. Stop it first, or keep a second one's data elsewhere:"
                  .formatted(
                      process == null || process.isEmpty() ? "" : " (process " + process + ")",
                      path)
              + " PORTAL_DATA=/tmp/portal PORTAL_PORT=8090 mvn -Plocal");
    }
  }
}
