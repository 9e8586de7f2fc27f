package ai.cicops.portal.audit;

import ai.cicops.portal.platform.AuditEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * What of the log is wanted.
 *
 * @param from inclusive
 * @param to exclusive
 */
public record AuditQuery(
    Instant from,
    Instant to,
    Optional<String> actor,
    Optional<String> subject,
    Optional<String> action) {
  public boolean holds(AuditEntry entry) {
    return !entry.at().isBefore(from)
        && entry.at().isBefore(to)
        && actor.map(entry.actor()::equals).orElse(true)
        && subject.map(entry.subject()::equals).orElse(true)
        && action.map(entry.action()::equals).orElse(true);
  }
}
