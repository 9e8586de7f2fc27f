package ai.cicops.portal.exports;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Twin of {@link Exports}. */
public final class MemoryExports implements Exports {
  private final Map<ExportId, Export> exports = new HashMap<>();
  private final List<OutboxEvent> events = new ArrayList<>();
  private final AuditLog audit;
  private final InstantSource clock;

  public MemoryExports(AuditLog audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** What others were to hear, in order. */
  public synchronized List<OutboxEvent> events() {
    return List.copyOf(events);
  }

  @Override
  public synchronized Optional<Export> find(ExportId id) {
    return Optional.ofNullable(exports.get(id)).filter(this::isListed);
  }

  private boolean isListed(Export export) {
    return clock.instant().isBefore(export.askedAt().plus(Export.LISTED));
  }

  @Override
  public List<Export> of(UserId asker, @Nullable Place after, int limit) {
    return list(export -> export.asker().equals(asker), after, limit);
  }

  @Override
  public List<Export> of(CompanyId company, @Nullable Place after, int limit) {
    return list(export -> company.equals(export.question().company()), after, limit);
  }

  private synchronized List<Export> list(
      Predicate<Export> wanted, @Nullable Place after, int limit) {
    return exports.values().stream()
        .filter(wanted.and(this::isListed))
        .filter(export -> after == null || export.place().compareTo(after) > 0)
        .sorted(Comparator.comparing(Export::place))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean ask(Export export, Deed deed) {
    if (exports.containsKey(export.id())) {
      return false;
    }
    exports.put(export.id(), export);
    leave(deed);
    return true;
  }

  @Override
  public synchronized boolean change(Export export, Deed deed) {
    boolean changed = change(export);
    if (changed) {
      leave(deed);
    }
    return changed;
  }

  private void leave(Deed deed) {
    audit.append(deed.entry());
    events.addAll(deed.events());
  }

  @Override
  public synchronized boolean change(Export export, OutboxEvent... more) {
    var kept = exports.get(export.id());
    if (kept == null || kept.version() != export.version() - 1) {
      return false;
    }
    exports.put(export.id(), export);
    events.addAll(List.of(more));
    return true;
  }
}
