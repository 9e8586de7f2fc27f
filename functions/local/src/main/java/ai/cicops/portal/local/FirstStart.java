package ai.cicops.portal.local;

import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoHours;
import ai.cicops.portal.directory.dynamodb.DynamoInboundNumbers;
import ai.cicops.portal.directory.dynamodb.DynamoOrganizations;
import ai.cicops.portal.directory.dynamodb.DynamoTrades;
import ai.cicops.portal.five9.dynamodb.DynamoCoverages;
import ai.cicops.portal.identity.EnrollPerson;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.identity.dynamodb.DynamoAttempts;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.local.demo.DemoCompany;
import ai.cicops.portal.local.schedule.Scheduler;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.questions.KeepQuestions;
import ai.cicops.portal.questions.dynamodb.DynamoQuestions;
import ai.cicops.portal.teams.dynamodb.DynamoTeams;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From an empty folder to a portal one can look at: companies, people, calls through the sync, then
 * audio, then all of it counted. Whatever a stop left undone the next start goes on with; a
 * finished one has nothing to do.
 */
final class FirstStart implements AutoCloseable {
  private static final String MOVE_AUDIO = "move-audio";
  private static final String RECONCILE = "reconcile";
  private static final Duration RECENT = Duration.ofDays(14);
  private static final Duration ALL = Duration.ofDays(100);
  private static final int MOST_ROUNDS = 20;

  private final DataFolder folder;
  private final @Nullable PhonePlatformHere platform;
  private final Scheduler scheduler;
  private final DemoSeed seed;
  private final DemoQuestions questions;
  private final DemoTeamSeed teamSeed;
  private final FirstLoad load;
  private final @Nullable OldAudio oldAudio;
  private final boolean demo;

  FirstStart(
      RunSettings settings,
      DataFolder folder,
      Surroundings surroundings,
      @Nullable PhonePlatformHere platform,
      @Nullable OldAudio oldAudio,
      Scheduler scheduler,
      Readiness readiness,
      Console console) {
    this.folder = folder;
    this.platform = platform;
    this.oldAudio = oldAudio;
    this.scheduler = scheduler;
    this.demo = settings.demo();
    var dynamo = new Dynamo(surroundings);
    var clock = surroundings.clock();
    var people = new DynamoPeople(dynamo, surroundings);
    var enroll =
        new EnrollPerson(
            people,
            new HashedOnce(new ArgonPasswords(surroundings)),
            surroundings.ids(),
            surroundings.clock());
    seed =
        new DemoSeed(
            new DynamoCompanies(dynamo, surroundings),
            new DynamoOrganizations(dynamo, surroundings),
            new DynamoInboundNumbers(dynamo, surroundings),
            new DynamoTrades(dynamo, surroundings),
            new DynamoHours(dynamo, surroundings),
            enroll,
            surroundings.settings().zone("PORTAL_ZONE", "America/New_York"));
    questions =
        new DemoQuestions(
            people,
            new KeepQuestions(
                new DynamoQuestions(dynamo, surroundings),
                new DynamoCompanies(dynamo, surroundings),
                new DynamoAttempts(dynamo, surroundings),
                clock));
    teamSeed = new DemoTeamSeed(new DynamoTeams(dynamo, surroundings), people);
    load =
        new FirstLoad(
            new DynamoCoverages(dynamo, surroundings), scheduler, clock, readiness, console);
  }

  /**
   * Goes through all of it.
   *
   * @param ready called once, as soon as the portal can be looked at
   */
  void run(Runnable ready) {
    var world = platform == null ? null : platform.world();
    var companies = world == null || !demo ? List.<DemoCompany>of() : world.companies();
    if (world != null && !folder.has(marker("companies"))) {
      seed.companies(companies, world.epoch());
      remember("companies");
    }
    var people = Thread.ofVirtual().name("people").start(() -> enroll(companies));
    if (load.complete() && folder.has(marker("audio"))) {
      join(people);
      ready.run();
      return;
    }
    var newestAudio = Thread.ofVirtual().name("newest-audio").unstarted(() -> audio(RECENT));
    load.run(() -> {
      join(people);
      ready.run();
      newestAudio.start();
    });
    join(people);
    join(newestAudio);
    audio(ALL);
    var unused = scheduler.run(RECONCILE, "");
    remember("audio");
  }

  private void audio(Duration back) {
    if (oldAudio != null) {
      oldAudio.putAway(back);
    }
    for (int round = 0; round < MOST_ROUNDS && partly(); round++) {
      // each round goes on where the time-out of the one before left off
    }
  }

  private boolean partly() {
    return scheduler
        .run(MOVE_AUDIO, "")
        .filter(answer -> answer.path("outcome").asText().equalsIgnoreCase("partly"))
        .isPresent();
  }

  private void enroll(List<DemoCompany> companies) {
    if (!folder.has(marker("people"))) {
      people(companies);
    }
    if (demo && platform != null && !folder.has(marker("teams"))) {
      teamSeed.teams(platform.world().teams(), platform.world().epoch());
      remember("teams");
    }
  }

  private void people(List<DemoCompany> companies) {
    var zones = companies.stream().collect(Collectors.toMap(DemoCompany::id, DemoCompany::zone));
    seed.people(List.of(DemoSeed.ADMIN), zones);
    if (demo && platform != null) {
      seed.people(platform.world().people(), zones);
      questions.ask();
    }
    remember("people");
  }

  private String marker(String what) {
    return "done/" + what + (demo ? "" : "-without-demo");
  }

  private void remember(String what) {
    var unused = folder.remembered(marker(what), () -> "yes");
  }

  private static void join(Thread thread) {
    if (thread.getState() == Thread.State.NEW) {
      return;
    }
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    load.close();
  }
}
