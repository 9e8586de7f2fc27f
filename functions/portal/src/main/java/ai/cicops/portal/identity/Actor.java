package ai.cicops.portal.identity;

import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Sha256;
import java.time.Instant;
import java.util.Map;

/** Who does something, and from where. */
public record Actor(Person person, ClientAddress address) {
  private static final int ID_LENGTH = 20;

  /**
   * Something that this person does now.
   *
   * @param subject the record, such as {@code company#northside}
   * @param once makes the entry one, however often the same act is repeated
   */
  public AuditEntry does(
      String action, String subject, Instant at, String once, Map<String, String> details) {
    var id = Sha256.hex(action + " " + subject + " " + once).substring(0, ID_LENGTH);
    return new AuditEntry(subject, at, id, person.id().value(), action, address.text(), details);
  }
}
