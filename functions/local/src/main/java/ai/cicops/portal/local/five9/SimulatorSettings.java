package ai.cicops.portal.local.five9;

import ai.cicops.portal.local.five9.sftp.ShelfSettings;
import ai.cicops.portal.local.five9.soap.SoapSettings;
import java.time.Duration;

/**
 * @param callLogKept how long the platform remembers calls
 */
public record SimulatorSettings(SoapSettings soap, ShelfSettings shelf, Duration callLogKept) {

  public static SimulatorSettings standard() {
    return new SimulatorSettings(
        SoapSettings.standard(), ShelfSettings.standard(), Duration.ofDays(92));
  }

  /** Quick answers, no quotas. */
  public static SimulatorSettings forTests() {
    return standard().withSoap(SoapSettings.forTests());
  }

  public SimulatorSettings withSoap(SoapSettings other) {
    return new SimulatorSettings(other, shelf, callLogKept);
  }

  public SimulatorSettings withShelf(ShelfSettings other) {
    return new SimulatorSettings(soap, other, callLogKept);
  }

  public SimulatorSettings withCallLogKept(Duration other) {
    return new SimulatorSettings(soap, shelf, other);
  }
}
