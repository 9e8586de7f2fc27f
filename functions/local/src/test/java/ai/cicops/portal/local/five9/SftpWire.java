package ai.cicops.portal.local.five9;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** Speaks to the recordings server as a stranger would. */
final class SftpWire implements AutoCloseable {
  private final SshClient ssh = SshClient.setUpDefaultClient();
  private final ClientSession session;
  private final SftpClient sftp;

  SftpWire(Five9Simulator simulator) throws IOException {
    this(simulator, simulator.settings().shelf().password());
  }

  SftpWire(Five9Simulator simulator, String password) throws IOException {
    URI address = simulator.recordings();
    ssh.setServerKeyVerifier(
        (client, remote, key) -> PublicKeyEntry.toString(key).equals(simulator.hostKey()));
    ssh.start();
    try {
      session =
          ssh.connect(address.getUserInfo(), address.getHost(), address.getPort())
              .verify(Duration.ofSeconds(5))
              .getSession();
      session.addPasswordIdentity(password);
      session.auth().verify(Duration.ofSeconds(5));
      sftp = SftpClientFactory.instance().createSftpClient(session);
    } catch (IOException refused) {
      ssh.stop();
      throw refused;
    }
  }

  List<SftpClient.DirEntry> list(String path) throws IOException {
    return StreamSupport.stream(sftp.readEntries(path).spliterator(), false)
        .filter(entry -> !entry.getFilename().matches("[.]{1,2}"))
        .sorted(Comparator.comparing(SftpClient.DirEntry::getFilename))
        .toList();
  }

  List<String> names(String path) throws IOException {
    return list(path).stream().map(SftpClient.DirEntry::getFilename).toList();
  }

  byte[] read(String path) throws IOException {
    try (InputStream file = sftp.read(path)) {
      return file.readAllBytes();
    }
  }

  SftpClient sftp() {
    return sftp;
  }

  @Override
  public void close() throws IOException {
    sftp.close();
    session.close();
    ssh.stop();
  }
}
