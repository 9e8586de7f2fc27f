package ai.cicops.portal.identity;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.directory.CompanyId;
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

/** The twin of the table, beside that of sessions. */
public final class MemoryLooks implements Looks {
  private final Map<CompanyId, Long> versions = new HashMap<>();
  private final Map<CompanyId, Boolean> standing = new HashMap<>();
  private final Map<String, LookRequest> requests = new HashMap<>();
  private final List<Look> looks = new ArrayList<>();
  private final List<OutboxEvent> events = new ArrayList<>();
  private final MemorySessions sessions;
  private final MemoryAuditLog audit;

  public MemoryLooks(MemorySessions sessions, MemoryAuditLog audit) {
    this.sessions = sessions;
    this.audit = audit;
  }

  /** What others are to hear, in order. */
  public synchronized List<OutboxEvent> events() {
    return List.copyOf(events);
  }

  @Override
  public synchronized LookConsent of(CompanyId company) {
    return new LookConsent(
        company,
        standing.getOrDefault(company, false),
        versions.getOrDefault(company, 0L),
        requests.values().stream()
            .filter(request -> request.company().equals(company))
            .sorted(Comparator.comparing(LookRequest::at).reversed())
            .toList(),
        looks.stream()
            .filter(look -> look.company().equals(company))
            .sorted(Comparator.comparing(Look::startedAt).reversed())
            .toList());
  }

  @Override
  public synchronized Optional<LookRequest> request(CompanyId company, String id) {
    return Optional.ofNullable(requests.get(id)).filter(each -> each.company().equals(company));
  }

  @Override
  public synchronized boolean keep(CompanyId company, boolean now, long version, Deed deed) {
    if (versions.getOrDefault(company, 0L) != version) {
      return false;
    }
    versions.put(company, version + 1);
    standing.put(company, now);
    return done(deed);
  }

  private boolean done(Deed deed) {
    audit.append(deed.entry());
    events.addAll(deed.events());
    return true;
  }

  @Override
  public synchronized void ask(LookRequest request, Deed deed) {
    requests.put(request.id(), request);
    done(deed);
  }

  @Override
  public synchronized boolean answer(LookRequest before, LookRequest after, Deed deed) {
    if (!isStill(before)) {
      return false;
    }
    requests.put(after.id(), after);
    return done(deed);
  }

  private boolean isStill(LookRequest before) {
    var now = requests.get(before.id());
    return now != null && now.answer() == before.answer();
  }

  @Override
  public synchronized boolean begin(Look look, @Nullable LookRequest used, Deed deed) {
    boolean allowed = used == null ? standing.getOrDefault(look.company(), false) : isStill(used);
    var session = sessions.session(look.session());
    if (!allowed || session.isEmpty() || session.get().look() != null) {
      return false;
    }
    if (used != null) {
      requests.put(used.id(), used.used());
    }
    looks.add(look);
    sessions.look(look.session(), look);
    return done(deed);
  }

  @Override
  public synchronized boolean end(Look look, Instant at, Deed deed) {
    if (!isLooking(look)) {
      return false;
    }
    sessions.look(look.session(), null);
    shorten(look, at);
    return done(deed);
  }

  private boolean isLooking(Look look) {
    return sessions
        .session(look.session())
        .map(Session::look)
        .filter(now -> now.startedAt().equals(look.startedAt()))
        .isPresent();
  }

  private void shorten(Look look, Instant at) {
    looks.replaceAll(each ->
        each.session().equals(look.session())
                && each.startedAt().equals(look.startedAt())
                && each.isRunning(at)
            ? each.ended(at)
            : each);
  }

  @Override
  public synchronized void cutShort(Look look, Instant at) {
    if (isLooking(look)) {
      sessions.look(look.session(), look.ended(at));
    }
    shorten(look, at);
  }
}
