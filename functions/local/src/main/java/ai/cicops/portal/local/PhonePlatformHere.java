package ai.cicops.portal.local;

import ai.cicops.portal.local.demo.AudioHorizon;
import ai.cicops.portal.local.demo.DemoWorld;
import ai.cicops.portal.local.edge.Controls;
import ai.cicops.portal.local.five9.Five9Simulator;
import ai.cicops.portal.local.five9.SimulatorSettings;
import ai.cicops.portal.local.five9.calls.NoCalls;
import ai.cicops.portal.local.five9.faults.RefusedFault;
import ai.cicops.portal.local.schedule.LocalClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Map;

/** The simulated phone platform of this run, with the world that its calls come from. */
final class PhonePlatformHere implements AutoCloseable {
  /** A call that was heard this morning shall still be there after lunch. */
  private static final int KEPT_BESIDES = 10;

  private static final long SEED = 2026;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DemoWorld world;
  private final AudioHorizon onShelf;
  private final AudioHorizon kept;
  private final Five9Simulator simulator;

  private PhonePlatformHere(DemoWorld world, DataFolder folder, LocalClock clock, RunSettings run) {
    this.world = world;
    this.onShelf = new AudioHorizon(world, run.demoRecordings(), clock::heading);
    this.kept = new AudioHorizon(world, run.demoRecordings() + KEPT_BESIDES, clock::heading);
    var settings = SimulatorSettings.standard();
    settings =
        settings.withShelf(
            settings
                .shelf()
                .withHostKey(folder.file("recordings-host-key"))
                .withAudioSince(onShelf::since));
    this.simulator = new Five9Simulator(run.demo() ? world : new NoCalls(), clock, settings);
  }

  /** Goes on with the world that the folder remembers, or begins one now. */
  static PhonePlatformHere start(DataFolder folder, LocalClock clock, RunSettings run) {
    var epoch = Instant.parse(folder.remembered("world", () -> clock.instant().toString()));
    return new PhonePlatformHere(new DemoWorld(SEED, epoch), folder, clock, run);
  }

  DemoWorld world() {
    return world;
  }

  /** Which calls have their audio on the simulated shelf. */
  AudioHorizon onShelf() {
    return onShelf;
  }

  /** Which calls keep the audio that came in. */
  AudioHorizon kept() {
    return kept;
  }

  /** The settings that lead the functions here. */
  Map<String, String> environment() {
    return simulator.environment();
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
