package ai.cicops.portal.local;

import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.edge.Controls;
import ai.cicops.portal.local.edge.Edge;
import ai.cicops.portal.local.edge.Origins;
import ai.cicops.portal.local.lambda.Functions;
import ai.cicops.portal.local.schedule.DoneRuns;
import ai.cicops.portal.local.schedule.LocalClock;
import ai.cicops.portal.local.schedule.Scheduler;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything, running from {@link #start} until it is closed: data folder, address, embedded AWS,
 * phone platform, functions, schedules, first load.
 */
final class LocalPortal implements AutoCloseable {
  private final RunSettings settings;
  private final Template template;
  private final DataFolder folder;
  private final Path project;
  private final Surroundings process;
  private final Console console;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final Readiness readiness = new Readiness();
  private URI address = URI.create("http://localhost");

  private LocalPortal(
      RunSettings settings,
      Template template,
      DataFolder folder,
      Path project,
      Surroundings process,
      Console console) {
    this.settings = settings;
    this.template = template;
    this.folder = keep(folder);
    this.project = project;
    this.process = process;
    this.console = console;
  }

  /**
   * Starts; when something fails, what was opened is closed again.
   *
   * @param folder closed with the portal
   * @param project folder of {@code web/dist}
   */
  static LocalPortal start(
      RunSettings settings,
      Template template,
      DataFolder folder,
      Path project,
      Surroundings process,
      Console console) {
    var portal = new LocalPortal(settings, template, folder, project, process, console);
    try {
      portal.open();
      return portal;
    } catch (RuntimeException refused) {
      portal.close();
      throw refused;
    }
  }

  URI address() {
    return address;
  }

  boolean ready() {
    return readiness.stillLoading().isEmpty();
  }

  private void open() {
    var edge = keep(new Edge(settings.port(), process.ids()));
    address = URI.create("http://localhost:" + edge.port());
    var clock = new LocalClock(process.clock(), folder.file("clock"));
    var aws = keep(LocalAws.onDisk(template, folder.path(), clock));
    var platform =
        settings.otherPlatform() ? null : keep(PhonePlatformHere.start(folder, clock, settings));
    var environment = environment(aws, platform);
    var functions =
        keep(
            new Functions(
                template,
                function -> new Surroundings(environment.of(function), clock, process.random())));
    for (var absent : functions.missing()) {
      console.line(
          "  Left out: %s, for this build has no %s."
              .formatted(absent.logicalId(), absent.handler()));
    }
    aws.connect(functions, folder.file("checkpoints"));
    var all = environment.ofAll();
    var surroundings = new Surroundings(all, clock, process.random());
    var oldAudio =
        platform == null || !settings.demo() ? null : new OldAudio(platform, surroundings);
    var scheduler =
        keep(
            new Scheduler(
                template.schedules(),
                oldAudio == null ? functions : oldAudio.before(functions),
                clock,
                new DoneRuns(folder.file("schedules")),
                aws.queues()::send,
                console::line));
    edge.serve(
        new Origins(
            template,
            functions,
            Secret.of(all.getOrDefault("ORIGIN_SECRET", "")),
            clock,
            project.resolve("web/dist"),
            new Controls(
                aws.inbox(), scheduler, clock, platform == null ? null : platform.faults()),
            readiness::stillLoading,
            aws.s3Address()));
    var start =
        keep(
            new FirstStart(
                settings, folder, surroundings, platform, oldAudio, scheduler, readiness, console));
    var unused =
        Thread.ofVirtual()
            .name("first-start")
            .start(() -> {
              try {
                start.run(this::becomeReady);
              } catch (RuntimeException fault) {
                console.line("  The first load stopped: " + fault);
                becomeReady();
              }
              scheduler.start();
            });
  }

  private void becomeReady() {
    if (ready()) {
      return;
    }
    readiness.ready();
    Banner.lines(address, settings).forEach(console::line);
  }

  private Environment environment(LocalAws aws, @Nullable PhonePlatformHere platform) {
    var ofThisRun = new HashMap<String, String>();
    ofThisRun.put("PORTAL_URL", address.toString());
    if (platform != null) {
      ofThisRun.putAll(platform.environment());
    }
    var ids = process.ids();
    return new Environment(
        template,
        aws.addresses(),
        name -> folder.remembered("secrets/" + name, () -> ids.next() + ids.next()),
        settings,
        ofThisRun);
  }

  private <T extends AutoCloseable> T keep(T part) {
    opened.push(part);
    return part;
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception stuck) {
        System.out.println("While stopping: " + stuck);
      }
    }
  }
}
