package ai.cicops.portal.local.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.EnrollPerson;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.NewPerson;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Totp;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.local.aws.Invoker;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.five9.Five9Simulator;
import ai.cicops.portal.local.five9.SimulatorSettings;
import ai.cicops.portal.local.five9.calls.PhoneCall;
import ai.cicops.portal.local.five9.calls.PhoneWorld;
import ai.cicops.portal.local.lambda.Functions;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpCall;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * All functions of the template in this process, each in its own role: on an account in memory,
 * with a simulated phone platform, and at a time that the test moves.
 */
public final class WholePortal implements AutoCloseable {
  public static final Secret PASSWORD = Secret.of("Portal-demo-2026!");
  public static final Totp TOTP = new Totp(Secret.of("JBSWY3DPEHPK3PXP"));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  public final MovableClock clock;
  public final LocalAws aws;
  public final Five9Simulator simulator;
  public final Functions functions;
  private final Template template = Template.ofProject();
  private final Map<String, String> environment = new HashMap<>();

  /** One for all scenes, so that none is like another. */
  private final Random scenes = new Random(13);

  public WholePortal(PhoneWorld world, Instant now, Map<String, String> settings) {
    this(new MovableClock(now), world, SimulatorSettings.forTests(), settings);
  }

  public WholePortal(
      MovableClock clock,
      PhoneWorld world,
      SimulatorSettings simulated,
      Map<String, String> settings) {
    this(LocalAws.inMemory(Template.ofProject(), clock), clock, world, simulated, settings);
  }

  /**
   * @param aws closed with the portal
   * @param settings that functions find otherwise than by the template
   */
  public WholePortal(
      LocalAws aws,
      MovableClock clock,
      PhoneWorld world,
      SimulatorSettings simulated,
      Map<String, String> settings) {
    this.aws = aws;
    this.clock = clock;
    simulator = new Five9Simulator(world, clock, simulated);
    environment.putAll(aws.environment());
    environment.put("ORIGIN_SECRET", HttpCall.ORIGIN_SECRET);
    environment.put("PORTAL_URL", "https://portal.example");
    environment.put("PASSWORD_MEMORY_KIB", "64");
    environment.put("PASSWORD_PASSES", "1");
    environment.put("FIVE9_URL", simulator.adminWebService().toString());
    environment.put("FIVE9_USERNAME", simulated.soap().username());
    environment.put("FIVE9_PASSWORD", simulated.soap().password());
    environment.put("FIVE9_SINCE", clock.instant().minus(Duration.ofHours(2)).toString());
    environment.put("RECORDINGS_SFTP_URL", simulator.recordings().toString());
    environment.put("RECORDINGS_SFTP_PASSWORD", simulated.shelf().password());
    environment.put("RECORDINGS_SFTP_HOST_KEY", simulator.hostKey());
    environment.putAll(settings);
    functions =
        new Functions(
            template,
            function ->
                new Surroundings(environment, clock, new Random(function.logicalId().hashCode())));
  }

  /** Begins to carry streams, events and messages. */
  public void connect() {
    aws.connect(functions, null);
  }

  /** As nobody's function: what a test sets up or looks up. */
  public Surroundings surroundings() {
    return aws.surroundings(clock);
  }

  /** With the settings and secrets that the functions have. */
  public Surroundings surroundingsOfFunctions() {
    return new Surroundings(environment, clock, scenes);
  }

  public void enroll(String email, Role role, List<Grant> grants) {
    var surroundings = new Surroundings(environment, clock, new Random(email.hashCode()));
    new EnrollPerson(
            new DynamoPeople(new Dynamo(surroundings), surroundings),
            new ArgonPasswords(surroundings),
            surroundings.ids(),
            clock)
        .enroll(
            new NewPerson(
                email.substring(0, email.indexOf('@')),
                EmailAddress.parse(email).orElseThrow(),
                role,
                "en",
                ZoneId.of("America/New_York"),
                PASSWORD,
                role == Role.CUSTOMER ? null : TOTP,
                grants));
  }

  public Visitor visitor() {
    return new Visitor(this);
  }

  /** Through the function that the template's route leads to. */
  HttpCall.Answer ask(HttpCall call) {
    var function =
        template.functions().stream()
            .filter(each ->
                each.routes().stream().anyMatch(route -> route.key().equals(call.routeKey())))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no route " + call.routeKey()));
    return call.to((input, output, context) ->
        output.write(invoke(function.logicalId(), input.readAllBytes())));
  }

  /** Runs a schedule; answers with the run's record. */
  public JsonNode run(String schedule) {
    return run(schedule, "{}");
  }

  /**
   * @param event what the run is told
   */
  public JsonNode run(String schedule, String event) {
    var function =
        template.schedules().stream()
            .filter(each -> each.name().equals(schedule))
            .findFirst()
            .orElseThrow()
            .function();
    return json(new String(invoke(function, event.getBytes(UTF_8)), UTF_8));
  }

  /** As {@link #run}; empty when the run breaks off, so that Lambda would try it again. */
  public Optional<JsonNode> attempt(String schedule) {
    try {
      return Optional.of(run(schedule));
    } catch (AssertionError brokenOff) {
      return Optional.empty();
    }
  }

  /** The ids of all calls that the portal holds, each as often as it is there. */
  public List<String> calls() {
    var surroundings = surroundings();
    var dynamo = new Dynamo(surroundings);
    var calls = new KeptCalls(new DynamoDayChunks(dynamo, surroundings), clock);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return new DynamoCompanies(dynamo, surroundings)
        .campaigns().stream()
            .flatMap(campaign ->
                calls.of(campaign.campaign(), today.minusDays(10), today.plusDays(1)).stream())
            .map(call -> call.id().five9Id())
            .sorted()
            .toList();
  }

  /** The ids of all calls that a campaign's log of the phone platform has since then. */
  public List<String> truth(Instant since) {
    return simulator.truth().calls(since, clock.instant()).stream()
        .filter(call -> call.campaign() != null)
        .map(PhoneCall::callId)
        .sorted()
        .toList();
  }

  private byte[] invoke(String function, byte[] event) {
    try {
      return functions.invoke(function, event);
    } catch (Invoker.Failed failed) {
      throw new AssertionError(failed);
    }
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException malformed) {
      throw new AssertionError(text, malformed);
    }
  }

  /** Waits for what comes by stream, bus and queue. */
  public static void await(String what, BooleanSupplier there) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!there.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(what + " did not come");
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  @Override
  public void close() {
    functions.close();
    aws.close();
    simulator.close();
  }
}
