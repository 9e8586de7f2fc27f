package ai.cicops.portal.local;

import ai.cicops.portal.local.costs.CostPage;
import ai.cicops.portal.local.deploy.StageTools;
import ai.cicops.portal.local.edge.Edge;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.SettingsInvalid;
import ai.cicops.portal.platform.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * {@code mvn -Plocal}: starts the portal and keeps it until Ctrl-C, a TERM, or the end of the
 * process that started this one. With {@code -Dtool=} a tool works on the data folder, or on a
 * deployed stage, and ends.
 */
public final class Run {
  /** A stop that takes longer is ended; whatever was going on is made to be broken off anywhere. */
  private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

  private Run() {}

  public static void main(String[] arguments) throws InterruptedException {
    var process = Surroundings.ofProcess();
    var project = Template.projectFolder();
    var tool = arguments.length == 0 ? "run" : arguments[0];
    int status = 1;
    try {
      if (tool.equals("costs")) {
        System.out.print(CostPage.table());
        Runtime.getRuntime().halt(0);
      }
      if (StageTools.NAMES.contains(tool)) {
        var done = new StageTools(process, project, System.out::println).run(tool);
        Runtime.getRuntime().halt(done ? 0 : 1);
      }
      var settings = RunSettings.of(process.environment(), project);
      var template = Template.read(project.resolve("template.yaml"), settings.parameters());
      SettingsCheck.check(settings, template, process);
      if (tool.equals("run")) {
        keepRunning(settings, template, project, process);
        status = 0;
      } else {
        status = RebuildTool.run(tool, settings, template, process) ? 0 : 1;
      }
    } catch (SettingsInvalid invalid) {
      System.err.println(tool.equals("run") ? "The portal cannot start:" : tool + " cannot start:");
      invalid.problems().forEach(problem -> System.err.println("  " + problem));
    } catch (DataFolder.InUse | DataFolder.Unusable | Edge.PortTaken refused) {
      System.err.println(refused.getMessage());
    }
    Runtime.getRuntime().halt(status);
  }

  private static void keepRunning(
      RunSettings settings, Template template, Path project, Surroundings process)
      throws InterruptedException {
    var stop = new CountDownLatch(1);
    var folder = DataFolder.hold(settings.data());
    var console = Console.of(folder.file("log"));
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> awaitStop(stop)));
    var portal = LocalPortal.start(settings, template, folder, project, process, console);
    var parent = new ParentWatch(stop::countDown);
    stop.await();
    console.line("Stopping.");
    endAnyway();
    parent.close();
    portal.close();
  }

  /** Runs when the process is told to end: asks for the stop, whose end halts the process. */
  private static void awaitStop(CountDownLatch stop) {
    stop.countDown();
    pause();
  }

  private static void pause() {
    try {
      Thread.sleep(LONGEST_STOP);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void endAnyway() {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          pause();
          Runtime.getRuntime().halt(0);
        });
  }
}
