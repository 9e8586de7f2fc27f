package ai.cicops.portal.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.MergeId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.identity.altcha.AltchaProofOfWork;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.operations.lambda.RehearsalScene.Visitor;
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

/** One request for each route, as the HTTP API sends it, by a company's owner about a real call. */
public final class Asked {
  private static final String OF_PLACEHOLDERS = ".*/(review|merge|merge-proposals|undo)";
  private static final String KEPT_BY_ADMINS =
      "(POST|PATCH) /api/companies(/\\{id})?|GET /api/merges|.* /api/companies/\\{id}/discard|"
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
    var scene = World.SCENE.company().placeholder();
    var event = scene.admin().asks(route);
    var company =
        route.matches(OF_PLACEHOLDERS) ? RehearsalScene.PLACEHOLDER : RehearsalScene.COMPANY;
    long version = version(company);
    var fields = "\"name\":\"Rehearsal\",\"zone\":\"America/Chicago\",\"trades\":[\"HVAC\"]";
    return switch (route) {
      case "POST /api/companies" -> event.json("{" + fields + "}");
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
          event.parameter("id", MergeId.of(company, version - 1).value()).json("{}");
      default -> event.parameter("id", company.value());
    };
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
      case "POST /api/companies" -> "201";
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
