package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.questions.Questions;
import ai.cicops.portal.questions.QuestionsContract;
import ai.cicops.portal.questions.dynamodb.DynamoQuestions;
import java.util.List;

class DynamoQuestionsTest extends QuestionsContract {
  private final Account account = Account.emptied();
  private final DynamoQuestions questions =
      new DynamoQuestions(account.tables(), account.surroundings());
  private final DynamoAuditLog log = new DynamoAuditLog(account.tables(), account.surroundings());

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
    return account.outbox(EVENT, FACT);
  }
}
