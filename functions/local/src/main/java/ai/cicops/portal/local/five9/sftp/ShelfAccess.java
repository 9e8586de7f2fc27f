package ai.cicops.portal.local.five9.sftp;

import ai.cicops.portal.local.five9.faults.Fault;
import ai.cicops.portal.local.five9.faults.FaultArguments;
import ai.cicops.portal.local.five9.faults.Faults;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** Opens files and folders for the SFTP subsystem, and cuts the line where a fault says so. */
record ShelfAccess(Faults faults) implements SftpFileSystemAccessor {

  @Override
  public SeekableByteChannel openFile(
      SftpSubsystemProxy subsystem,
      FileHandle fileHandle,
      Path file,
      String handle,
      Set<? extends OpenOption> options,
      FileAttribute<?>... attributes)
      throws IOException {
    Optional<FaultArguments> reset = faults.strike(Fault.CONNECTION_RESET, "read");
    byte[] bytes = ShelfProvider.read(file, options);
    return reset.isPresent()
        ? new Cut(bytes, reset.get().number("bytes"), subsystem.getServerSession())
        : new ByteChannelOverArray(bytes);
  }

  @Override
  public DirectoryStream<Path> openDirectory(
      SftpSubsystemProxy subsystem,
      DirectoryHandle dirHandle,
      Path dir,
      String handle,
      LinkOption... options)
      throws IOException {
    return dir.getFileSystem().provider().newDirectoryStream(dir, entry -> true);
  }

  @Override
  public Map<String, ?> readFileAttributes(
      SftpSubsystemProxy subsystem, Path file, String view, LinkOption... options)
      throws IOException {
    return new ShelfAttributes(ShelfProvider.entry(file)).byName();
  }

  /** Ends the session after so many bytes. */
  private static final class Cut extends ByteChannelOverArray {
    private final int after;
    private final ServerSession session;

    Cut(byte[] bytes, int after, ServerSession session) {
      super(bytes);
      this.after = after;
      this.session = session;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      if (position() + into.remaining() > after || size() <= after) {
        session.close(true);
        throw new IOException("connection reset by a fault");
      }
      return super.read(into);
    }
  }
}
