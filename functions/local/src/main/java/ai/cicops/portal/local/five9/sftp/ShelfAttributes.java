package ai.cicops.portal.local.five9.sftp;

import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Size and time of a file; folders are open to all, nothing can be written. */
record ShelfAttributes(ShelfTree.Entry entry) implements PosixFileAttributes {
  private static final Principal OWNER = new Principal("five9");

  /** Everything belongs to the platform. */
  private record Principal(String name) implements GroupPrincipal {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  Map<String, Object> byName() {
    Map<String, Object> named = new TreeMap<>();
    named.put("size", size());
    named.put("isDirectory", isDirectory());
    named.put("isRegularFile", isRegularFile());
    named.put("isSymbolicLink", false);
    named.put("isOther", false);
    named.put("lastModifiedTime", lastModifiedTime());
    named.put("lastAccessTime", lastModifiedTime());
    named.put("creationTime", lastModifiedTime());
    named.put("permissions", permissions());
    named.put("owner", owner());
    named.put("group", group());
    return named;
  }

  @Override
  public FileTime lastModifiedTime() {
    return FileTime.from(entry.modified());
  }

  @Override
  public FileTime lastAccessTime() {
    return lastModifiedTime();
  }

  @Override
  public FileTime creationTime() {
    return lastModifiedTime();
  }

  @Override
  public boolean isRegularFile() {
    return entry.file().isPresent();
  }

  @Override
  public boolean isDirectory() {
    return entry.file().isEmpty();
  }

  @Override
  public boolean isSymbolicLink() {
    return false;
  }

  @Override
  public boolean isOther() {
    return false;
  }

  @Override
  public long size() {
    return entry.file().map(ShelfFile::size).orElse(0);
  }

  @Override
  public Object fileKey() {
    return entry.path();
  }

  @Override
  public UserPrincipal owner() {
    return OWNER;
  }

  @Override
  public GroupPrincipal group() {
    return OWNER;
  }

  @Override
  public Set<PosixFilePermission> permissions() {
    return PosixFilePermissions.fromString(isDirectory() ? "r-xr-xr-x" : "r--r--r--");
  }
}
