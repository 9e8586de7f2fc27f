package ai.cicops.portal.questions;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Twin of {@link Questions}. */
public final class MemoryQuestions implements Questions {
  private final Map<QuestionId, QuestionThread> threads = new HashMap<>();
  private final List<OutboxEvent> events = new ArrayList<>();
  private final MemoryAuditLog audit;

  public MemoryQuestions(MemoryAuditLog audit) {
    this.audit = audit;
  }

  /** What others were to hear, in order. */
  public synchronized List<OutboxEvent> events() {
    return List.copyOf(events);
  }

  @Override
  public synchronized Optional<QuestionThread> find(QuestionId id) {
    return Optional.ofNullable(threads.get(id));
  }

  @Override
  public List<Question> of(CompanyId company, @Nullable Place after, int limit) {
    return list(question -> question.company().equals(company), after, limit);
  }

  @Override
  public List<Question> of(UserId asker, @Nullable Place after, int limit) {
    return list(question -> question.asker().equals(asker), after, limit);
  }

  @Override
  public List<Question> of(QuestionState state, @Nullable Place after, int limit) {
    return list(question -> question.state() == state, after, limit);
  }

  private synchronized List<Question> list(
      Predicate<Question> wanted, @Nullable Place after, int limit) {
    return threads.values().stream()
        .map(QuestionThread::question)
        .filter(wanted)
        .filter(question -> after == null || question.place().compareTo(after) > 0)
        .sorted(Comparator.comparing(Question::place))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized boolean ask(Question question, Message first, Deed deed) {
    if (threads.containsKey(question.id())) {
      return false;
    }
    threads.put(question.id(), new QuestionThread(question.next(), List.of(first)));
    leave(deed);
    return true;
  }

  @Override
  public synchronized boolean change(Question question, @Nullable Message more, Deed deed) {
    var kept = threads.get(question.id());
    if (kept == null || kept.question().version() != question.version()) {
      return false;
    }
    var messages = new ArrayList<>(kept.messages());
    if (more != null) {
      messages.add(more);
    }
    threads.put(question.id(), new QuestionThread(question.next(), messages));
    leave(deed);
    return true;
  }

  private void leave(Deed deed) {
    audit.append(deed.entry());
    events.addAll(deed.events());
  }
}
