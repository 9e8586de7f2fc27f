package ai.cicops.portal.local.five9;

import ai.cicops.portal.local.five9.calls.CallLog;
import ai.cicops.portal.local.five9.calls.PhoneWorld;
import ai.cicops.portal.local.five9.calls.RememberedWorld;
import ai.cicops.portal.local.five9.calls.Truth;
import ai.cicops.portal.local.five9.faults.Faults;
import ai.cicops.portal.local.five9.sftp.SftpShelf;
import ai.cicops.portal.local.five9.sftp.Shelf;
import ai.cicops.portal.local.five9.soap.SoapServer;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/** The phone platform, running from construction until it is closed. */
public final class Five9Simulator implements AutoCloseable {
  private final Faults faults = new Faults();
  private final SimulatorSettings settings;
  private final CallLog log;
  private final SoapServer soap;
  private final Shelf shelf;
  private final SftpShelf sftp;

  public Five9Simulator(PhoneWorld world, InstantSource clock, SimulatorSettings settings) {
    this.settings = settings;
    log = new CallLog(new RememberedWorld(world), clock, faults, settings.callLogKept());
    shelf = new Shelf(log, settings.shelf());
    sftp = new SftpShelf(shelf, faults);
    try {
      soap = new SoapServer(log, settings.soap());
    } catch (UncheckedIOException taken) {
      sftp.close();
      throw taken;
    }
  }

  /** Scheme, host and port: what stands for {@code https://api.five9.com}. */
  public URI address() {
    return soap.address();
  }

  /** The web service itself. */
  public URI adminWebService() {
    return soap.address().resolve("/wsadmin/v13/AdminWebService");
  }

  /** The recordings server, with user and root folder: {@code sftp://user@host:port/root}. */
  public URI recordings() {
    return sftp.address();
  }

  /** Kind and Base64 of the recordings server's key, as in {@code known_hosts}. */
  public String hostKey() {
    return sftp.hostKey();
  }

  /** {@code SHA256:…} of the same. */
  public String hostKeyFingerprint() {
    return sftp.hostKeyFingerprint();
  }

  /** The settings that lead the portal's functions here. */
  public Map<String, String> environment() {
    var soapSettings = settings.soap();
    return Map.ofEntries(
        Map.entry("FIVE9_URL", adminWebService().toString()),
        Map.entry("FIVE9_USERNAME", soapSettings.username()),
        Map.entry("FIVE9_PASSWORD", soapSettings.password()),
        Map.entry("FIVE9_REPORT_FOLDER", soapSettings.folder()),
        Map.entry("FIVE9_REPORT_NAME", soapSettings.report()),
        Map.entry("FIVE9_ZONE", soapSettings.zone().getId()),
        Map.entry("RECORDINGS_SFTP_URL", recordings().toString()),
        Map.entry("RECORDINGS_SFTP_PASSWORD", settings.shelf().password()),
        Map.entry("RECORDINGS_SFTP_HOST_KEY", hostKey()),
        Map.entry("RECORDINGS_ZONE", settings.shelf().zone().getId()));
  }

  /** What lies on the recordings server now. */
  public Shelf shelf() {
    return shelf;
  }

  public Faults faults() {
    return faults;
  }

  public Truth truth() {
    return new Truth(log, settings.soap().columns(), settings.soap().zone());
  }

  public SimulatorSettings settings() {
    return settings;
  }

  @Override
  public void close() {
    soap.close();
    sftp.close();
  }
}
