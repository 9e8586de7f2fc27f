package ai.cicops.portal.local.five9;

import ai.cicops.portal.local.five9.calls.CallLog;
import ai.cicops.portal.local.five9.calls.PhoneWorld;
import ai.cicops.portal.local.five9.calls.RememberedWorld;
import ai.cicops.portal.local.five9.calls.Truth;
import ai.cicops.portal.local.five9.faults.Faults;
import ai.cicops.portal.local.five9.soap.SoapServer;
import java.net.URI;
import java.time.InstantSource;

/** The phone platform, running from construction until it is closed. */
public final class Five9Simulator implements AutoCloseable {
  private final Faults faults = new Faults();
  private final SimulatorSettings settings;
  private final CallLog log;
  private final SoapServer soap;

  public Five9Simulator(PhoneWorld world, InstantSource clock, SimulatorSettings settings) {
    this.settings = settings;
    log = new CallLog(new RememberedWorld(world), clock, faults, settings.callLogKept());
    soap = new SoapServer(log, settings.soap());
  }

  /** Scheme, host and port: what stands for {@code https://api.five9.com}. */
  public URI address() {
    return soap.address();
  }

  /** The web service itself. */
  public URI adminWebService() {
    return soap.address().resolve("/wsadmin/v13/AdminWebService");
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
  }
}
