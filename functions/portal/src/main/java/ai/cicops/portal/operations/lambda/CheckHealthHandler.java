package ai.cicops.portal.operations.lambda;

import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import io.avaje.jsonb.Json;
import java.util.Map;

/**
 * {@code GET /healthz}: ready when the table answers, 503 by the edge when it does not. Asks for no
 * session and tells nothing else.
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
    super(
        surroundings,
        Map.of(
            "GET /healthz",
            request -> {
              reading.run();
              return HttpAnswer.ok(new Health("ready"));
            }));
  }

  @Json
  record Health(String status) {}
}
