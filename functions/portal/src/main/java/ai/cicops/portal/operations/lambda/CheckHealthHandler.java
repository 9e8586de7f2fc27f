package ai.cicops.portal.operations.lambda;

import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import io.avaje.jsonb.Json;
import java.util.Map;
import java.util.Set;

/**
 * {@code GET /healthz}: ready when the table answers, 503 by the edge when it does not. Asks for no
 * session and tells nothing else. Here comes too what no other function takes: an address that
 * there is not, and a method that an address does not answer to.
 */
public final class CheckHealthHandler extends HttpFunction {
  public CheckHealthHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, CheckHealthHandler::new, new CheckHealthRehearsal());
  }

  public CheckHealthHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    var settings = surroundings.settings();
    var table = settings.text("TABLE_PORTAL");
    settings.check();
    this(surroundings, () -> dynamo.get(table, "five9", "coverage"));
  }

  /**
   * @param reading reads some tiny fact, or throws
   */
  CheckHealthHandler(Surroundings surroundings, Runnable reading) {
    var addresses = PublishedAddresses.read();
    super(
        surroundings,
        Map.of(
            "GET /healthz",
            request -> {
              reading.run();
              return HttpAnswer.ok(new Health("ready"));
            },
            "$default",
            request -> otherwise(addresses.methods(request.path()))));
  }

  private static HttpAnswer otherwise(Set<String> methods) {
    return methods.isEmpty()
        ? HttpAnswer.refused(ErrorCode.NOT_FOUND)
        : HttpAnswer.refused(ErrorCode.METHOD_NOT_ALLOWED)
            .with("Allow", String.join(", ", methods));
  }

  @Json
  record Health(String status) {}
}
