package ai.cicops.portal.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.KeptOrganization;
import ai.cicops.portal.directory.MergeCompanies;
import ai.cicops.portal.directory.MergeId;
import ai.cicops.portal.directory.Organization;
import ai.cicops.portal.directory.OrganizationId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoMerges;
import ai.cicops.portal.directory.dynamodb.DynamoOrganizations;
import ai.cicops.portal.identity.altcha.AltchaProofOfWork;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.operations.lambda.RehearsalScene.Visitor;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.s3.S3;
import ai.cicops.portal.recordings.Waveform;
import ai.cicops.portal.recordings.s3.S3RecordingFiles;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** One request for each route, as the HTTP API sends it, by a company's owner about a real call. */
public final class Asked {
  private static final String OF_PLACEHOLDERS = ".*/(review|merge|merge-proposals|undo)";
  private static final String KEPT_BY_ADMINS =
      "(POST|PATCH) /api/companies(/\\{id})?|.* /api/organizations.*|PUT .*/organization|GET"
          + " /api/merges|.* /api/companies/\\{id}/discard|"
          + OF_PLACEHOLDERS;
  private static final Secret PASSWORD = Secret.of("first-event");

  private Asked() {}

  private static final class World {
    static final Surroundings SURROUNDINGS = Shipped.aws().surroundings();
    static final String HASH = new ArgonPasswords(SURROUNDINGS).hash(PASSWORD);
    static final RehearsalScene SCENE = scene();

    private static RehearsalScene scene() {
      new S3RecordingFiles(new S3(SURROUNDINGS), SURROUNDINGS)
          .keep("peaks/1", new Waveform(Duration.ofMinutes(2), List.of(1, 2, 3)));
      return new RehearsalScene(SURROUNDINGS).company().callThatCanBeHeard("play/1", "peaks/1");
    }
  }

  public static ApiEvent of(String route) {
    return route.matches(KEPT_BY_ADMINS) ? byAnAdmin(route) : byTheOwner(route);
  }

  private static ApiEvent byTheOwner(String route) {
    var visitor = World.SCENE.owner(World.HASH, null);
    var event = visitor.asks(route);
    return switch (route) {
      case "POST /api/session" -> event.withoutCookies().json(credentials(visitor));
      case "POST /api/session/second-factor" -> event.json("{\"code\":\"123456\"}");
      case "POST /api/calls/{id}/recording/link" -> ofCall(event).json("{}");
      case "GET /api/companies/{id}" -> event.parameter("id", RehearsalScene.COMPANY.value());
      default -> route.contains("{id}") ? ofCall(event) : event;
    };
  }

  /** About companies as the route before has left them. */
  private static ApiEvent byAnAdmin(String route) {
    var event = World.SCENE.company().admin().asks(route);
    var company = route.matches(OF_PLACEHOLDERS) ? placeholder(route) : RehearsalScene.COMPANY;
    long version = version(company);
    var fields = "\"name\":\"Rehearsal\",\"zone\":\"America/Chicago\",\"trades\":[\"HVAC\"]";
    return switch (route) {
      case "POST /api/companies" -> event.json("{" + fields + "}");
      case "POST /api/organizations" -> event.json("{\"name\":\"Parent\"}");
      case "PATCH /api/organizations/{id}" ->
          event
              .parameter("id", parent(true).id().value())
              .json("{\"version\":" + parent(true).version() + ",\"name\":\"P\"}");
      case "PUT /api/organizations/{id}/discard", "DELETE /api/organizations/{id}/discard" ->
          event.parameter("id", parent(false).id().value()).json("{}");
      case "PUT /api/companies/{id}/organization" ->
          event
              .parameter("id", company.value())
              .json(
                  "{\"version\":%d,\"organization\":\"%s\"}".formatted(version, parent(true).id()));
      case "PATCH /api/companies/{id}", "PUT /api/companies/{id}/review" ->
          event
              .parameter("id", company.value())
              .json("{\"version\":" + version + "," + fields + "}");
      case "PUT /api/companies/{id}/discard" ->
          event.parameter("id", company.value()).json("{\"reason\":\"Why\"}");
      case "POST /api/companies/{id}/merge" ->
          event
              .parameter("id", company.value())
              .json("{\"into\":\"" + RehearsalScene.COMPANY + "\",\"version\":" + version + "}");
      case "POST /api/merges/{id}/undo" ->
          event.parameter("id", merged(company).value()).json("{}");
      default -> event.parameter("id", company.value());
    };
  }

  /** One of its own for each route. */
  private static CompanyId placeholder(String route) {
    var campaign = "Unknown " + route;
    var unused =
        new DynamoCompanies(new Dynamo(World.SURROUNDINGS), World.SURROUNDINGS).claim(campaign);
    return CompanyId.placeholderFor(CampaignKey.of(campaign));
  }

  private static MergeId merged(CompanyId placeholder) {
    var dynamo = new Dynamo(World.SURROUNDINGS);
    var merge =
        new MergeCompanies(
            new DynamoCompanies(dynamo, World.SURROUNDINGS),
            new DynamoMerges(dynamo, World.SURROUNDINGS),
            World.SURROUNDINGS.clock());
    var unused =
        merge.merge(
            (action, subject, at, once, details) ->
                new AuditEntry(subject, at, once, "test", action, "", details),
            placeholder,
            0,
            RehearsalScene.COMPANY);
    return MergeId.of(placeholder, 0);
  }

  /** One that the company may hang on, or another that none does. */
  private static KeptOrganization parent(boolean ofTheCompany) {
    var id = new OrganizationId(ofTheCompany ? "first-event" : "first-event-2");
    var organizations = new DynamoOrganizations(new Dynamo(World.SURROUNDINGS), World.SURROUNDINGS);
    var subject = "organization#" + id;
    var now = World.SURROUNDINGS.clock().instant();
    organizations.add(
        new KeptOrganization(new Organization(id, "First event"), null, 0),
        new Deed(new AuditEntry(subject, now, id.value(), "test", "made", "", Map.of())));
    return organizations.find(id).orElseThrow();
  }

  private static long version(CompanyId company) {
    return new DynamoCompanies(new Dynamo(World.SURROUNDINGS), World.SURROUNDINGS)
        .find(company)
        .orElseThrow()
        .company()
        .version();
  }

  public static String status(String route) {
    return switch (route) {
      case "POST /api/companies", "POST /api/organizations" -> "201";
      case "POST /api/session", "DELETE /api/session" -> "204";
      case "POST /api/session/second-factor" -> "401"; // no session waits for a code
      default -> "200";
    };
  }

  public static String statusOf(Invocation.Answered answered) {
    return answered.text().replaceFirst("\\{\"statusCode\":(\\d+),(?s:.*)", "$1");
  }

  private static ApiEvent ofCall(ApiEvent event) {
    return event.parameter("id", World.SCENE.call().toString());
  }

  private static String credentials(Visitor visitor) {
    var challenge = new AltchaProofOfWork(World.SURROUNDINGS).challenge(false);
    int number = 0;
    while (!Sha256.hex(challenge.salt() + number).equals(challenge.challenge())) {
      number++;
    }
    var solution =
        "{\"algorithm\":\"%s\",\"challenge\":\"%s\",\"number\":%d,\"salt\":\"%s\",\"signature\":\"%s\"}"
            .formatted(
                challenge.algorithm(),
                challenge.challenge(),
                number,
                challenge.salt(),
                challenge.signature());
    return "{\"email\":\"%s\",\"password\":\"%s\",\"altcha\":\"%s\"}"
        .formatted(
            visitor.email(),
            PASSWORD.reveal(),
            Base64.getEncoder().encodeToString(solution.getBytes(UTF_8)));
  }
}
