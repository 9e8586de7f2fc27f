package ai.cicops.portal.summaries;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Twin of {@link Summaries}. */
public final class MemorySummaries implements Summaries {
  private static final Comparator<Summary> LONGEST_DUE =
      Comparator.comparing(Summary::dueAt)
          .thenComparing(summary -> summary.owner().value())
          .thenComparing(Summary::id);

  private final Map<List<String>, Summary> summaries = new HashMap<>();
  private final List<OutboxEvent> events = new ArrayList<>();
  private final MemoryAuditLog audit;

  public MemorySummaries(MemoryAuditLog audit) {
    this.audit = audit;
  }

  /** What others were to hear, in order. */
  public synchronized List<OutboxEvent> events() {
    return List.copyOf(events);
  }

  private static List<String> key(Summary summary) {
    return List.of(summary.owner().value(), summary.id());
  }

  @Override
  public synchronized List<Summary> of(UserId owner) {
    return summaries.values().stream().filter(one -> one.owner().equals(owner)).toList();
  }

  @Override
  public synchronized Optional<Summary> find(UserId owner, String id) {
    return Optional.ofNullable(summaries.get(List.of(owner.value(), id)));
  }

  @Override
  public synchronized List<Summary> due(Instant by, @Nullable Summary after, int limit) {
    return summaries.values().stream()
        .filter(one -> !one.dueAt().isAfter(by))
        .filter(one -> after == null || LONGEST_DUE.compare(one, after) > 0)
        .sorted(LONGEST_DUE)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean add(Summary summary, Deed deed) {
    if (summaries.putIfAbsent(key(summary), summary) != null) {
      return false;
    }
    audit.append(deed.entry());
    return true;
  }

  @Override
  public synchronized boolean remove(Summary summary, Deed deed) {
    if (!isOf(summary, summary.version())) {
      return false;
    }
    summaries.remove(key(summary));
    audit.append(deed.entry());
    return true;
  }

  @Override
  public synchronized boolean pass(Summary next, @Nullable OutboxEvent event) {
    if (!isOf(next, next.version() - 1)) {
      return false;
    }
    if (event != null && events.stream().anyMatch(told -> told.id().equals(event.id()))) {
      return false;
    }
    summaries.put(key(next), next);
    if (event != null) {
      events.add(event);
    }
    return true;
  }

  private boolean isOf(Summary summary, long version) {
    var kept = summaries.get(key(summary));
    return kept != null && kept.version() == version;
  }
}
