package ai.cicops.portal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.platform.AuditEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} keeps. */
public abstract class AuditLogContract {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  protected abstract AuditLog log();

  @Test
  void tellsTheNewestFirst() {
    var log = log();
    var first = entry("a", NOON, "signed_in");
    var second = entry("b", NOON.plusMillis(5), "signed_out");
    log.append(first);
    log.append(second);
    log.append(new AuditEntry("user#other", NOON, "c", "x", "signed_in", "", Map.of()));

    assertEquals(List.of(second, first), log.of("user#pat", 10));
    assertEquals(List.of(second), log.of("user#pat", 1));
    assertEquals(List.of(), log.of("user#nobody", 10));
  }

  @Test
  void neverChangesAnEntry() {
    var log = log();
    var kept = entry("a", NOON, "signed_in");
    log.append(kept);
    log.append(entry("a", NOON, "forged"));

    assertEquals(List.of(kept), log.of("user#pat", 10));
  }

  private static AuditEntry entry(String id, Instant at, String action) {
    return new AuditEntry(
        "user#pat", at, id, "pat", action, "198.51.100.7", Map.of("session", "s1"));
  }

  /** Five months, many actors, subjects and actions, and entries of one instant. */
  @Test
  void findsEveryEntryOnceByWhateverFilterAndPage() {
    var random = new Random(9);
    var all = new ArrayList<AuditEntry>();
    for (int number = 0; number < 90; number++) {
      var at = NOON.minus(Duration.ofDays(random.nextInt(150))).minusNanos(random.nextInt(3));
      var entry =
          new AuditEntry(
              "company#" + random.nextInt(3),
              number % 10 == 0 ? NOON : at,
              "e" + number,
              "actor" + random.nextInt(3),
              "did_" + random.nextInt(3),
              "",
              Map.of());
      all.add(entry);
      log().append(entry);
    }
    for (var query : queries()) {
      var expected = all.stream().filter(query::holds).map(AuditEntry::id).sorted().toList();
      for (int size : List.of(1, 7, 90)) {
        var found = pages(query, size);
        assertEquals(
            expected, found.stream().map(AuditEntry::id).sorted().toList(), query::toString);
        assertEquals(
            found.stream().map(AuditEntry::at).sorted(Comparator.reverseOrder()).toList(),
            found.stream().map(AuditEntry::at).toList());
      }
    }
  }

  private static List<AuditQuery> queries() {
    var queries = new ArrayList<AuditQuery>();
    for (var actor : List.of(Optional.<String>empty(), Optional.of("actor1"))) {
      for (var subject : List.of(Optional.<String>empty(), Optional.of("company#2"))) {
        for (var action : List.of(Optional.<String>empty(), Optional.of("did_0"))) {
          queries.add(
              new AuditQuery(
                  NOON.minus(Duration.ofDays(400)), NOON.plusNanos(1), actor, subject, action));
          queries.add(
              new AuditQuery(NOON.minus(Duration.ofDays(40)), NOON, actor, subject, action));
        }
      }
    }
    return queries;
  }

  private List<AuditEntry> pages(AuditQuery query, int size) {
    var found = new ArrayList<AuditEntry>();
    @Nullable String next = null;
    do {
      var page = log().find(query, next, size);
      found.addAll(page.entries());
      next = page.next();
    } while (next != null);
    return found;
  }

  @Test
  void keepsWhatWasChangedFromWhatToWhat() {
    var entry =
        entry("a", NOON, "role_changed")
            .changing(Map.of("role", "agent"), Map.of("role", "admin", "name", ""));
    log().append(entry);

    assertEquals(List.of(entry), log().of("user#pat", 1));
  }
}
