package ai.cicops.portal.local.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A function of the template with what calls it.
 *
 * @param handler the class that Lambda would start
 * @param environment with references resolved; a secret stays {@code {{resolve:…}}}
 * @param grants what its own policies allow it
 */
public record LambdaFunction(
    String logicalId,
    String handler,
    Map<String, String> environment,
    Duration timeout,
    List<Route> routes,
    List<QueueSource> queues,
    List<StreamSource> streams,
    List<Grant> grants) {

  /** A route of the HTTP API; its method may be {@code ANY}. */
  public record Route(String method, String path) {
    public String key() {
      return path.equals("$default") ? path : method + " " + path;
    }
  }

  /** A queue whose messages the function consumes, in batches. */
  public record QueueSource(String queueArn, int batchSize, boolean partialFailures) {}

  /**
   * A table whose changes the function follows.
   *
   * @param filters event patterns; a record goes on when one matches, or when there is none
   * @param failureArn where a batch's position goes when all attempts failed, empty for nowhere
   */
  public record StreamSource(
      String tableArn,
      int batchSize,
      int retries,
      boolean partialFailures,
      List<String> filters,
      String failureArn) {}
}
