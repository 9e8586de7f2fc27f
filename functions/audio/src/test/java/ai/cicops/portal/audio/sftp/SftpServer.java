package ai.cicops.portal.audio.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SFTP server in this process that can break off, or fall silent, in the middle of a file. */
final class SftpServer implements AutoCloseable {
  static {
    Ed25519OfTheJdk.register();
  }

  private final SshServer server = SshServer.setUpDefaultServer();
  private final KeyPair key;
  private final AtomicInteger logins = new AtomicInteger();
  private final AtomicLong resetAfter = new AtomicLong(Long.MAX_VALUE);
  private final AtomicLong stallAfter = new AtomicLong(Long.MAX_VALUE);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final int port;

  SftpServer(Path root) throws IOException {
    this(root, ecdsa());
  }

  SftpServer(Path root, KeyPair key) throws IOException {
    this.key = key;
    Files.createDirectories(root.resolve("recordings"));
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(KeyPairProvider.wrap(key));
    server.setPasswordAuthenticator((user, password, _) -> {
      logins.incrementAndGet();
      return user.equals("five9") && password.equals("secret");
    });
    server.setFileSystemFactory(new VirtualFileSystemFactory(root));
    var sftp = new SftpSubsystemFactory();
    sftp.addSftpEventListener(new Faults());
    server.setSubsystemFactories(List.of(sftp));
    server.start();
    port = server.getPort();
  }

  private final class Faults implements SftpEventListener {
    @Override
    public void reading(
        ServerSession session,
        String remoteHandle,
        FileHandle localHandle,
        long offset,
        byte[] data,
        int dataOffset,
        int dataLen)
        throws IOException {
      if (offset + dataLen > resetAfter.get()) {
        session.close(true);
        throw new IOException("reset");
      }
      if (offset + dataLen > stallAfter.get()) {
        try {
          closed.await();
        } catch (InterruptedException stop) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  int port() {
    return port;
  }

  String fingerprint() {
    return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic());
  }

  String publicKey() {
    return PublicKeyEntry.toString(key.getPublic());
  }

  int logins() {
    return logins.get();
  }

  void resetAfter(long bytes) {
    resetAfter.set(bytes);
  }

  void stallAfter(long bytes) {
    stallAfter.set(bytes);
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.stop(true);
  }

  private static KeyPair ecdsa() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static KeyPair ed25519() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
