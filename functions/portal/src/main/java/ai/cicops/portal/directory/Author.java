package ai.cicops.portal.directory;

import ai.cicops.portal.platform.AuditEntry;
import java.time.Instant;
import java.util.Map;

/** Who changes the directory: notes what they do. */
@FunctionalInterface
public interface Author {
  /**
   * @param subject the record, such as {@code company#northside}
   * @param once makes the entry one, however often the same act is repeated
   */
  AuditEntry does(
      String action, String subject, Instant at, String once, Map<String, String> details);
}
