package ai.cicops.portal.local.five9.sftp;

import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Set;
import org.apache.sshd.common.file.util.BaseFileSystem;
import org.jspecify.annotations.Nullable;

/** The shelf as Java sees file systems; one for each session. */
final class ShelfFileSystem extends BaseFileSystem<ShelfPath> {
  private final ShelfTree tree;
  private volatile boolean open = true;

  ShelfFileSystem(ShelfTree tree) {
    super(new ShelfProvider());
    this.tree = tree;
  }

  ShelfTree tree() {
    return tree;
  }

  @Override
  protected ShelfPath create(@Nullable String root, List<String> names) {
    return new ShelfPath(this, root, names);
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return Set.of("basic", "posix");
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    throw new UnsupportedOperationException("nobody is looked up here");
  }
}
