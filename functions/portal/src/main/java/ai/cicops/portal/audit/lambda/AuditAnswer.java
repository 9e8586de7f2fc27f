package ai.cicops.portal.audit.lambda;

import ai.cicops.portal.platform.AuditEntry;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One page of the log; {@code next} is null on the last. */
@Json
record AuditAnswer(List<Entry> entries, @Nullable String next) {
  /**
   * @param actorName as the person is called now; null for the system and for who is gone
   */
  @Json
  record Entry(
      String id,
      String at,
      String actor,
      @Nullable String actorName,
      String action,
      String subject,
      String address,
      Map<String, String> details,
      Map<String, String> before,
      Map<String, String> after) {
    static Entry of(AuditEntry entry, @Nullable String actorName) {
      return new Entry(
          entry.id(),
          entry.at().toString(),
          entry.actor(),
          actorName,
          entry.action(),
          entry.subject(),
          entry.address(),
          entry.details(),
          entry.before(),
          entry.after());
    }
  }
}
