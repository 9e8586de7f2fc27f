package ai.cicops.portal.local.five9.sftp;

import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.file.util.BasePath;
import org.jspecify.annotations.Nullable;

/** A path of the shelf: names and nothing else. */
final class ShelfPath extends BasePath<ShelfPath, ShelfFileSystem> {
  private final Optional<ShelfTree.Entry> listed;

  ShelfPath(ShelfFileSystem fileSystem, @Nullable String root, List<String> names) {
    super(fileSystem, root, names);
    listed = Optional.empty();
  }

  private ShelfPath(ShelfPath path, ShelfTree.Entry entry) {
    super(path.getFileSystem(), path.root, path.names);
    listed = Optional.of(entry);
  }

  /**
   * The same path that remembers what the listing knew of it, so that a folder is not gone through
   * again for each of its files.
   */
  ShelfPath listedAs(ShelfTree.Entry entry) {
    return new ShelfPath(this, entry);
  }

  Optional<ShelfTree.Entry> listed() {
    return listed;
  }

  @Override
  public Path toRealPath(LinkOption... options) {
    return toAbsolutePath().normalize();
  }

  /** From the root, without dots. */
  String absolute() {
    return toAbsolutePath().normalize().toString();
  }
}
