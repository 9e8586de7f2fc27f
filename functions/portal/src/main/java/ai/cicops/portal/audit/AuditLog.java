package ai.cicops.portal.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Append-only: an entry is written once, under a key that cannot be written again. */
public interface AuditLog {
  void append(Entry entry);

  /** Newest first, at most {@code limit}. */
  List<Entry> of(String subject, int limit);

  /**
   * One thing somebody did.
   *
   * @param subject the record, such as {@code company#northside-plumbing} or {@code user#…}
   * @param id makes the entry's key deterministic where the same act may be repeated
   * @param actor the user's id, or {@code system}
   * @param action lower_snake, such as {@code recording_played}
   * @param address where from, empty for the system
   * @param details ids and facts of the act; never audio, numbers or names
   */
  record Entry(
      String subject,
      Instant at,
      String id,
      String actor,
      String action,
      String address,
      Map<String, String> details) {
    public Entry {
      details = Map.copyOf(details);
    }
  }
}
