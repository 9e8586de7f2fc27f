package ai.cicops.portal.audio.sftp;

import ai.cicops.portal.platform.Unavailable;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;

/** Names what ended a connection. */
final class SftpFaults {
  private SftpFaults() {}

  static Unavailable unavailable(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case ConnectException _,
            UnknownHostException _,
            NoRouteToHostException _,
            UnresolvedAddressException _ -> {
          return new Unavailable("recordings_unreachable", fault);
        }
        case TimeoutException _, InterruptedIOException _ -> {
          return new Unavailable("recordings_timed_out", fault);
        }
        case SshException ssh
            when ssh.getDisconnectCode()
                == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE -> {
          return new Unavailable("recordings_login_refused", fault);
        }
        default -> {
          // look deeper
        }
      }
    }
    return new Unavailable("recordings_broken_off", fault);
  }
}
