package ai.cicops.portal.platform;

import java.time.Instant;
import java.util.Map;

/**
 * What happened, for others to hear of. It is written in the transaction of its fact and reaches
 * the bus by the table's stream, at least once; its id stays the same.
 *
 * @param id deterministic where the fact may be written twice
 * @param source {@code portal.} and the feature, such as {@code portal.directory}
 * @param detailType such as {@code CompanyNeedsReview}
 * @param detail ids and facts; nothing personal
 * @param requestId of what set it off, empty when that is not known
 */
public record OutboxEvent(
    String id,
    Instant at,
    String source,
    String detailType,
    Map<String, String> detail,
    String requestId) {
  public OutboxEvent {
    detail = Map.copyOf(detail);
  }

  /** An event of the work at hand. */
  public OutboxEvent(
      String id, Instant at, String source, String detailType, Map<String, String> detail) {
    this(id, at, source, detailType, detail, RequestId.current().orElse(""));
  }
}
