package ai.cicops.portal.questions;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.MemoryAuditLog;
import java.util.List;

class MemoryQuestionsTest extends QuestionsContract {
  private final MemoryAuditLog log = new MemoryAuditLog();
  private final MemoryQuestions questions = new MemoryQuestions(log);

  @Override
  protected Questions questions() {
    return questions;
  }

  @Override
  protected AuditLog log() {
    return log;
  }

  @Override
  protected List<String> told() {
    return questions.events().stream().map(event -> event.detail().getOrDefault(FACT, "")).toList();
  }
}
