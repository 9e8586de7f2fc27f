package ai.cicops.portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Deeds that a contract leaves behind, and what of them is found. */
final class Deeds {
  static final String EVENT = "Tested";
  static final String FACT = "deed";
  private static final String SUBJECT = "user#tested";
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private Deeds() {}

  static Deed deed(String id) {
    return new Deed(
        new AuditEntry(SUBJECT, NOON, id, "tester", "tested", "", Map.of()),
        new OutboxEvent("event-" + id, NOON, "portal.identity", EVENT, Map.of(FACT, id)));
  }

  /** Each once in the audit, and each told once; nothing else. */
  static void assertLeft(AuditLog log, List<String> told, String... ids) {
    var expected = Stream.of(ids).sorted().toList();
    assertEquals(expected, noted(log));
    assertEquals(expected, told.stream().sorted().toList());
  }

  static List<String> noted(AuditLog log) {
    return log.of(SUBJECT, 100).stream().map(AuditEntry::id).sorted().toList();
  }

  /** The deeds {@code <prefix><number>} of the changes that were not lost. */
  static String[] ofWinners(String prefix, List<Boolean> outcomes) {
    return IntStream.range(0, outcomes.size())
        .filter(outcomes::get)
        .mapToObj(number -> prefix + number)
        .toArray(String[]::new);
  }
}
