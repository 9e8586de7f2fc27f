package ai.cicops.portal.audio.sftp;

import ai.cicops.portal.audio.RecordingShelf.CopyOutcome;
import ai.cicops.portal.audio.RecordingShelf.Listing;
import ai.cicops.portal.audio.RecordingShelf.ShelfFile;
import ai.cicops.portal.audio.RecordingShelf.Visit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** One connection. A server's word about one file is an outcome, anything else an outage. */
final class SftpVisit implements Visit {
  private static final int BUFFER = 64 * 1024;
  private static final Set<Integer> ABSENT =
      Set.of(
          SftpConstants.SSH_FX_NO_SUCH_FILE,
          SftpConstants.SSH_FX_NO_SUCH_PATH,
          SftpConstants.SSH_FX_NOT_A_DIRECTORY);
  private static final Set<Integer> DISCONNECTED =
      Set.of(SftpConstants.SSH_FX_CONNECTION_LOST, SftpConstants.SSH_FX_NO_CONNECTION);

  private final SftpSettings settings;
  private final SshClient ssh;
  private final SftpClient sftp;
  private final Patience patience;

  SftpVisit(SftpSettings settings, SshClient ssh, SftpClient sftp, Patience patience) {
    this.settings = settings;
    this.ssh = ssh;
    this.sftp = sftp;
    this.patience = patience;
  }

  @Override
  public Listing list(String folder) {
    var folders = new ArrayList<String>();
    var files = new ArrayList<ShelfFile>();
    try {
      for (var entry : entries(folder)) {
        var name = entry.getFilename();
        if (name.equals(".") || name.equals("..")) {
          continue;
        }
        if (entry.getAttributes().isDirectory()) {
          folders.add(name);
        } else if (entry.getAttributes().isRegularFile()) {
          files.add(file(folder.isEmpty() ? name : folder + "/" + name, entry.getAttributes()));
        }
      }
      return new Listing(folders, files);
    } catch (SftpException refused) {
      if (ABSENT.contains(refused.getStatus())) {
        return Listing.NOTHING;
      }
      throw SftpFaults.unavailable(refused);
    } catch (IOException fault) {
      throw SftpFaults.unavailable(fault);
    }
  }

  /** One answer of the server at a time, for a large folder takes many. */
  private List<DirEntry> entries(String folder) throws IOException {
    var entries = new ArrayList<DirEntry>();
    try (var handle = patience.with(() -> sftp.openDir(settings.absolute(folder)))) {
      for (var more = patience.with(() -> sftp.readDir(handle));
          more != null;
          more = patience.with(() -> sftp.readDir(handle))) {
        entries.addAll(more);
      }
    }
    return entries;
  }

  @Override
  public Optional<ShelfFile> find(String path) {
    try {
      return Optional.of(file(path, patience.with(() -> sftp.stat(settings.absolute(path)))));
    } catch (SftpException refused) {
      if (ABSENT.contains(refused.getStatus())) {
        return Optional.empty();
      }
      throw SftpFaults.unavailable(refused);
    } catch (IOException fault) {
      throw SftpFaults.unavailable(fault);
    }
  }

  @Override
  public CopyOutcome copy(String path, Path into) {
    try (var from = patience.with(() -> sftp.read(settings.absolute(path)))) {
      return new CopyOutcome.Copied(pour(from, into));
    } catch (SftpException refused) {
      if (DISCONNECTED.contains(refused.getStatus())) {
        throw SftpFaults.unavailable(refused);
      }
      return new CopyOutcome.Refused(
          ABSENT.contains(refused.getStatus()) ? "file_gone" : "file_refused");
    } catch (IOException fault) {
      throw SftpFaults.unavailable(fault);
    }
  }

  /** A full disk here is no fault of the shelf's. */
  private long pour(InputStream from, Path into) throws IOException {
    var buffer = new byte[BUFFER];
    long copied = 0;
    try (var to = Files.newOutputStream(into)) {
      for (int read = next(from, buffer); read >= 0; read = next(from, buffer)) {
        try {
          to.write(buffer, 0, read);
        } catch (IOException full) {
          throw new UncheckedIOException(full);
        }
        copied += read;
      }
    }
    return copied;
  }

  private int next(InputStream from, byte[] buffer) throws IOException {
    return patience.with(() -> from.read(buffer));
  }

  private static ShelfFile file(String path, Attributes attributes) {
    return new ShelfFile(path, attributes.getSize(), attributes.getModifyTime().toInstant());
  }

  @Override
  public void close() {
    try {
      sftp.close();
    } catch (IOException alreadyGone) {
      // nothing was written there that could be lost
    }
    patience.close();
    ssh.stop();
  }
}
