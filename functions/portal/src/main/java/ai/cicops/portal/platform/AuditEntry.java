package ai.cicops.portal.platform;

import java.time.Instant;
import java.util.Map;

/**
 * One thing somebody did. It is written in the transaction of what it tells of and never again.
 *
 * @param subject the record, such as {@code company#northside-plumbing} or {@code user#…}
 * @param id makes the entry's key deterministic where the same act may be repeated
 * @param actor the user's id, or {@code system}
 * @param action lower_snake, such as {@code recording_played}
 * @param address where from, empty for the system
 * @param details ids and facts of the act
 * @param before what was changed, by field, as it was; without what was not there
 * @param after the same fields as they are now
 */
public record AuditEntry(
    String subject,
    Instant at,
    String id,
    String actor,
    String action,
    String address,
    Map<String, String> details,
    Map<String, String> before,
    Map<String, String> after) {
  public static final String SYSTEM = "system";

  public AuditEntry {
    details = Map.copyOf(details);
    before = Map.copyOf(before);
    after = Map.copyOf(after);
  }

  /** Something that changed nothing. */
  public AuditEntry(
      String subject,
      Instant at,
      String id,
      String actor,
      String action,
      String address,
      Map<String, String> details) {
    this(subject, at, id, actor, action, address, details, Map.of(), Map.of());
  }

  public AuditEntry changing(Map<String, String> from, Map<String, String> to) {
    return new AuditEntry(subject, at, id, actor, action, address, details, from, to);
  }
}
