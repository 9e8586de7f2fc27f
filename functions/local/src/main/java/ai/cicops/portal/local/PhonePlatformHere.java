package ai.cicops.portal.local;

import ai.cicops.portal.local.demo.AudioHorizon;
import ai.cicops.portal.local.demo.DemoWorld;
import ai.cicops.portal.local.edge.Controls;
import ai.cicops.portal.local.five9.Five9Simulator;
import ai.cicops.portal.local.five9.SimulatorSettings;
import ai.cicops.portal.local.five9.calls.NoCalls;
import ai.cicops.portal.local.five9.faults.RefusedFault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** The simulated phone platform of this run, with the world that its calls come from. */
final class PhonePlatformHere implements AutoCloseable {
  /** Older demo audio counts as taken away by retention. */
  static final int RECORDINGS_PER_COMPANY = 30;

  private static final long SEED = 2026;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DemoWorld world;
  private final AudioHorizon horizon;
  private final Five9Simulator simulator;

  private PhonePlatformHere(DemoWorld world, AudioHorizon horizon, Five9Simulator simulator) {
    this.world = world;
    this.horizon = horizon;
    this.simulator = simulator;
  }

  /**
   * Goes on with the world that the folder remembers, or begins one now.
   *
   * @param demo whether anybody calls
   */
  static PhonePlatformHere start(DataFolder folder, InstantSource clock, boolean demo) {
    var epoch = Instant.parse(folder.remembered("world", () -> clock.instant().toString()));
    var world = new DemoWorld(SEED, epoch);
    var horizon = AudioHorizon.of(world, RECORDINGS_PER_COMPANY);
    var settings = SimulatorSettings.standard();
    settings =
        settings.withShelf(
            settings
                .shelf()
                .withHostKey(folder.file("recordings-host-key"))
                .withAudioSince(horizon::since));
    var simulator = new Five9Simulator(demo ? world : new NoCalls(), clock, settings);
    return new PhonePlatformHere(world, horizon, simulator);
  }

  DemoWorld world() {
    return world;
  }

  AudioHorizon horizon() {
    return horizon;
  }

  /** The settings that lead the functions here. */
  Map<String, String> environment() {
    var soap = simulator.settings().soap();
    var shelf = simulator.settings().shelf();
    return Map.ofEntries(
        Map.entry("FIVE9_URL", simulator.adminWebService().toString()),
        Map.entry("FIVE9_USERNAME", soap.username()),
        Map.entry("FIVE9_PASSWORD", soap.password()),
        Map.entry("FIVE9_REPORT_FOLDER", soap.folder()),
        Map.entry("FIVE9_REPORT_NAME", soap.report()),
        Map.entry("FIVE9_ZONE", soap.zone().getId()),
        Map.entry("RECORDINGS_SFTP_URL", simulator.recordings().toString()),
        Map.entry("RECORDINGS_SFTP_PASSWORD", shelf.password()),
        Map.entry("RECORDINGS_SFTP_HOST_KEY", simulator.hostKey()),
        Map.entry("RECORDINGS_ZONE", shelf.zone().getId()));
  }

  Controls.FaultSwitch faults() {
    return new Controls.FaultSwitch() {
      @Override
      public void set(String name, boolean on, Map<String, String> arguments) {
        try {
          simulator.faults().set(name, on, arguments);
        } catch (RefusedFault refused) {
          throw new IllegalArgumentException(refused.getMessage(), refused);
        }
      }

      @Override
      public JsonNode list() {
        var faults = JSON.createArrayNode();
        for (var fault : simulator.faults().list()) {
          var item =
              faults
                  .addObject()
                  .put("name", fault.name())
                  .put("description", fault.description())
                  .put("on", fault.on());
          fault.arguments().forEach(item.putObject("arguments")::put);
        }
        return JSON.createObjectNode().set("faults", faults);
      }
    };
  }

  @Override
  public void close() {
    simulator.close();
  }
}
