package ai.cicops.portal.local.aws;

import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.Surroundings;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The template's tables, buckets, queues, buses and mail, running in this process.
 *
 * <pre>{@code
 * static final LocalAws AWS = LocalAws.inMemory(Template.ofProject());
 * var surroundings = AWS.surroundings(clock); // tables and buckets are in its environment
 * var companies = new DynamoCompanies(new Dynamo(surroundings), surroundings);
 * AWS.empty(); // between tests
 * }</pre>
 */
public final class LocalAws implements AutoCloseable {
  private final Template template;
  private final TableServer tables;
  private final ObjectServer objects;
  private final Queues queues;
  private final Bus bus;
  private final Inbox inbox;
  private final Loopback endpoint;
  private final InstantSource clock;
  private final Map<String, String> secrets = new java.util.concurrent.ConcurrentHashMap<>();
  private @Nullable EventSources sources;

  private LocalAws(Template template, @Nullable Path folder, InstantSource clock) {
    quieten();
    LocalCredentials.give();
    this.template = template;
    this.clock = clock;
    this.tables = new TableServer(folder == null ? null : Folders.made(folder.resolve("tables")));
    this.objects =
        new ObjectServer(folder == null ? null : Folders.made(folder.resolve("objects")));
    this.queues =
        new Queues(template.queues(), folder == null ? null : folder.resolve("queues"), clock);
    this.inbox = new Inbox(folder == null ? null : folder.resolve("mail"), clock);
    this.bus = new Bus(template.rules(), queues, clock);
    this.endpoint = new Loopback(new Endpoint(queues, bus, inbox, secrets));
    tables.create(template.tables());
    objects.create(template.buckets());
  }

  /** Everything in memory, on the machine's own time: for tests. */
  public static LocalAws inMemory(Template template) {
    return inMemory(template, Surroundings.ofProcess().clock());
  }

  public static LocalAws inMemory(Template template, InstantSource clock) {
    return new LocalAws(template, null, clock);
  }

  /** Everything kept in the folder, which one process at a time may use. */
  public static LocalAws onDisk(Template template, Path folder, InstantSource clock) {
    return new LocalAws(template, folder, clock);
  }

  /**
   * The environment that the template gives its functions, all in one, with the addresses of the
   * embedded servers. A secret that the template only refers to reads as a fixed stand-in.
   */
  public Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    template.functions().forEach(function -> environment.putAll(function.environment()));
    environment.replaceAll((name, value) -> value.contains("{{resolve:") ? standIn(name) : value);
    environment.putAll(addresses());
    return environment;
  }

  /** The addresses of the embedded servers, by the names of the SDK. */
  public Map<String, String> addresses() {
    return Map.of(
        "AWS_REGION", LocalCredentials.REGION.id(),
        "AWS_ENDPOINT_URL", endpoint.address().toString(),
        "AWS_ENDPOINT_URL_DYNAMODB", tables.address().toString(),
        "AWS_ENDPOINT_URL_S3", objects.address().toString());
  }

  /** What a function or an adapter finds around it in a test: random by a fixed seed. */
  public Surroundings surroundings(InstantSource time) {
    return new Surroundings(environment(), time, new Random(7));
  }

  public Surroundings surroundings() {
    return surroundings(clock);
  }

  public DynamoDbClient dynamo() {
    return tables.client();
  }

  public S3Client s3() {
    return objects.client();
  }

  public URI s3Address() {
    return objects.address();
  }

  public Inbox inbox() {
    return inbox;
  }

  public Queues queues() {
    return queues;
  }

  public Bus bus() {
    return bus;
  }

  /** Secrets Manager's content, by name. */
  public Map<String, String> secrets() {
    return secrets;
  }

  /** Begins to carry streams, events and messages to the functions. */
  public void connect(Invoker functions, @Nullable Path checkpoints) {
    bus.connect(functions);
    sources = new EventSources(template, tables, queues, functions, clock, checkpoints);
  }

  /** Empties tables, buckets, queues and the inbox: a fresh account, sooner than a new one. */
  public void empty() {
    tables.empty(template.tables());
    objects.empty(template.buckets());
    queues.empty();
    inbox.empty();
  }

  private static String standIn(String name) {
    return "local-" + name.toLowerCase(Locale.ROOT).replace('_', '-') + "-0123456789abcdef";
  }

  /** The embedded servers log through two facades that have no backend here, and say so loudly. */
  private static void quieten() {
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    System.setProperty("log4j2.StatusLogger.level", "OFF");
    System.setProperty("org.apache.logging.log4j.simplelog.StatusLogger.level", "OFF");
  }

  @Override
  public void close() {
    if (sources != null) {
      sources.close();
    }
    endpoint.close();
    objects.close();
    tables.close();
  }
}
