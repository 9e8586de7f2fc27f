package ai.cicops.portal.audio.sftp;

import ai.cicops.portal.audio.RecordingShelf;
import ai.cicops.portal.platform.Unavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.client.SftpClientFactory;

/** The shelf behind SFTP. Nothing of this machine's own SSH set-up is read. */
public final class SftpRecordingShelf implements RecordingShelf {
  static {
    Ed25519OfTheJdk.register();
  }

  private final SftpSettings settings;
  private final Duration limit;

  public SftpRecordingShelf(SftpSettings settings) {
    this(settings, Duration.ofSeconds(20));
  }

  /**
   * @param limit how long any one answer may take
   */
  SftpRecordingShelf(SftpSettings settings, Duration limit) {
    this.settings = settings;
    this.limit = limit;
  }

  @Override
  public Visit visit() {
    var client = client();
    boolean[] strange = {false};
    client.setServerKeyVerifier((_, _, key) -> {
      boolean known = settings.hostKeys().know(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
      strange[0] = !known;
      return known;
    });
    client.start();
    var patience = new Patience(limit, client::stop);
    try {
      var sftp =
          patience.with(() -> SftpClientFactory.instance().createSftpClient(session(client)));
      return new SftpVisit(settings, client, sftp, patience);
    } catch (IOException | RuntimeException fault) {
      patience.close();
      client.stop();
      throw strange[0]
          ? new Unavailable("recordings_host_key_refused", fault)
          : SftpFaults.unavailable(fault);
    }
  }

  private SshClient client() {
    var client = SshClient.setUpDefaultClient();
    client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
    client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    client.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
    CoreModuleProperties.IO_CONNECT_TIMEOUT.set(client, limit);
    CoreModuleProperties.AUTH_TIMEOUT.set(client, limit);
    CoreModuleProperties.CHANNEL_OPEN_TIMEOUT.set(client, limit);
    // while a long recording is decoded the connection rests
    CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, Duration.ofSeconds(15));
    SftpModuleProperties.SFTP_CHANNEL_OPEN_TIMEOUT.set(client, limit);
    CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
    return client;
  }

  private ClientSession session(SshClient client) throws IOException {
    var session =
        client
            .connect(settings.user(), settings.host(), settings.port())
            .verify(limit)
            .getSession();
    session.addPasswordIdentity(settings.password().reveal());
    session.auth().verify(limit);
    return session;
  }
}
