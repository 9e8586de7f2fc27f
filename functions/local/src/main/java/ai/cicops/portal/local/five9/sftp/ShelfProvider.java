package ai.cicops.portal.local.five9.sftp;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reading, listing and looking; all else is denied. */
final class ShelfProvider extends FileSystemProvider {

  @Override
  public String getScheme() {
    return "shelf";
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return new ByteChannelOverArray(read(path, options));
  }

  /** The whole of a file as it is now, made once however long the reading takes. */
  static byte[] read(Path path, Set<? extends OpenOption> options) throws IOException {
    for (OpenOption option : options) {
      if (option != StandardOpenOption.READ && option instanceof StandardOpenOption) {
        throw denied(path);
      }
    }
    return entry(path)
        .file()
        .orElseThrow(() -> new AccessDeniedException(path + " is a folder"))
        .bytes();
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path dir, DirectoryStream.Filter<? super Path> filter) throws IOException {
    if (entry(dir).file().isPresent()) {
      throw new NotDirectoryException(dir.toString());
    }
    ShelfPath folder = (ShelfPath) dir;
    Iterator<Path> paths =
        folder.getFileSystem().tree().within(folder.absolute()).stream()
            .map(entry -> (Path) folder.getFileSystem().getPath(entry.path()).listedAs(entry))
            .toList()
            .iterator();
    return new DirectoryStream<>() {
      @Override
      public Iterator<Path> iterator() {
        return paths;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    entry(path);
    for (AccessMode mode : modes) {
      if (mode == AccessMode.WRITE) {
        throw denied(path);
      }
    }
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return type.cast(new ShelfAttributes(entry(path)));
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return new ShelfAttributes(entry(path)).byName();
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return null;
  }

  @Override
  public boolean isSameFile(Path one, Path other) {
    return ((ShelfPath) one).absolute().equals(((ShelfPath) other).absolute());
  }

  @Override
  public boolean isHidden(Path path) {
    return false;
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException("made by the server only");
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    throw new UnsupportedOperationException("made by the server only");
  }

  @Override
  public Path getPath(URI uri) {
    throw new UnsupportedOperationException("made by the server only");
  }

  @Override
  public FileStore getFileStore(Path path) {
    throw new UnsupportedOperationException("nothing is stored");
  }

  @Override
  public void createDirectory(Path dir, FileAttribute<?>... attributes) throws IOException {
    throw denied(dir);
  }

  @Override
  public void delete(Path path) throws IOException {
    throw denied(path);
  }

  @Override
  public void copy(Path source, Path target, CopyOption... options) throws IOException {
    throw denied(target);
  }

  @Override
  public void move(Path source, Path target, CopyOption... options) throws IOException {
    throw denied(source);
  }

  @Override
  public void setAttribute(
      Path path, String attribute, @Nullable Object value, LinkOption... options)
      throws IOException {
    throw denied(path);
  }

  static ShelfTree.Entry entry(Path path) throws NoSuchFileException {
    ShelfPath ours = (ShelfPath) path;
    return ours.listed()
        .or(() -> ours.getFileSystem().tree().entry(ours.absolute()))
        .orElseThrow(() -> new NoSuchFileException(path.toString()));
  }

  private static AccessDeniedException denied(Path path) {
    return new AccessDeniedException(path.toString(), null, "nothing can be changed here");
  }
}
