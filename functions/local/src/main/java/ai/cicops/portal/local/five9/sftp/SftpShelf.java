package ai.cicops.portal.local.five9.sftp;

import ai.cicops.portal.local.five9.faults.Fault;
import ai.cicops.portal.local.five9.faults.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.FileSystemFactory;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** The recordings server on a port of this machine, from construction until it is closed. */
public final class SftpShelf implements AutoCloseable {
  private final SshServer server = SshServer.setUpDefaultServer();
  private final ShelfSettings settings;
  private final PublicKey key;

  public SftpShelf(Shelf shelf, Faults faults) {
    settings = shelf.settings();
    SimpleGeneratorHostKeyProvider keys = new SimpleGeneratorHostKeyProvider(settings.hostKey());
    keys.setAlgorithm(KeyUtils.EC_ALGORITHM);
    keys.setKeySize(256);
    server.setHost("127.0.0.1");
    server.setPort(settings.port());
    server.setKeyPairProvider(keys);
    server.setPasswordAuthenticator((user, password, session) ->
        faults.strike(Fault.AUTH_REFUSED, "password").isEmpty()
            && user.equals(settings.username())
            && same(password, settings.password()));
    server.setSubsystemFactories(
        List.of(
            new SftpSubsystemFactory.Builder()
                .withFileSystemAccessor(new ShelfAccess(faults))
                .build()));
    server.setFileSystemFactory(new OnDemand(shelf));
    server.addSessionListener(
        new SessionListener() {
          @Override
          public void sessionCreated(Session session) {
            if (faults.strike(Fault.SHELF_DOWN, "connect").isPresent()) {
              session.close(true);
            }
          }
        });
    try {
      server.start();
      key = keys.loadKeys(null).iterator().next().getPublic();
    } catch (IOException taken) {
      throw new UncheckedIOException("port " + settings.port() + " cannot be opened", taken);
    }
  }

  /** With user and root folder, without the password. */
  public URI address() {
    return URI.create(
        "sftp://" + settings.username() + "@127.0.0.1:" + server.getPort() + settings.root());
  }

  /** As a line of {@code known_hosts} has it: kind and Base64. */
  public String hostKey() {
    return PublicKeyEntry.toString(key);
  }

  /** {@code SHA256:…} of the host's key. */
  public String hostKeyFingerprint() {
    return KeyUtils.getFingerPrint(key);
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException alreadyGone) {
      throw new UncheckedIOException(alreadyGone);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** A view of the shelf for each session. */
  private record OnDemand(Shelf shelf) implements FileSystemFactory {
    @Override
    public @Nullable Path getUserHomeDir(SessionContext session) {
      return null;
    }

    @Override
    public FileSystem createFileSystem(SessionContext session) {
      return new ShelfFileSystem(new ShelfTree(shelf));
    }
  }
}
