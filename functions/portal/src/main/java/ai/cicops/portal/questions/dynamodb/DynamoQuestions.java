package ai.cicops.portal.questions.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import ai.cicops.portal.questions.Message;
import ai.cicops.portal.questions.Place;
import ai.cicops.portal.questions.Question;
import ai.cicops.portal.questions.QuestionId;
import ai.cicops.portal.questions.QuestionState;
import ai.cicops.portal.questions.QuestionThread;
import ai.cicops.portal.questions.Questions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** A question is one partition; companies and askers have a line of each, which never changes. */
public final class DynamoQuestions implements Questions {
  private final Dynamo dynamo;
  private final String table;
  private final String audit;

  public DynamoQuestions(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
  }

  /** The question sorts after its messages. */
  @Override
  public Optional<QuestionThread> find(QuestionId id) {
    var items = dynamo.beginning(table, QuestionItems.pk(id), "");
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new QuestionThread(
                QuestionItems.question(items.getLast()),
                items.subList(0, items.size() - 1).stream().map(QuestionItems::message).toList()));
  }

  @Override
  public List<Question> of(CompanyId company, @Nullable Place after, int limit) {
    return lines(QuestionItems.pk(company), after, limit);
  }

  @Override
  public List<Question> of(UserId asker, @Nullable Place after, int limit) {
    return lines(QuestionItems.pk(asker), after, limit);
  }

  private List<Question> lines(String pk, @Nullable Place after, int limit) {
    var behind = after == null ? null : QuestionItems.LINE + QuestionItems.text(after);
    var keys =
        dynamo.greatestFirst(table, pk, QuestionItems.LINE, behind, limit).stream()
            .map(line -> QuestionItems.pk(QuestionItems.id(line.sk())))
            .map(question -> Item.key(question, QuestionItems.QUESTION))
            .toList();
    return dynamo.all(table, keys).stream()
        .map(QuestionItems::question)
        .sorted(Comparator.comparing(Question::place))
        .toList();
  }

  @Override
  public List<Question> of(QuestionState state, @Nullable Place after, int limit) {
    var values = new HashMap<String, AttributeValue>();
    values.put(":state", Item.text(QuestionItems.namePk(state)));
    if (after != null) {
      values.put(":after", Item.text(QuestionItems.text(after)));
    }
    return dynamo
        .page(
            QueryRequest.builder()
                .tableName(table)
                .indexName("byName")
                .keyConditionExpression(
                    "namePk = :state" + (after == null ? "" : " AND nameSk < :after"))
                .expressionAttributeValues(values)
                .scanIndexForward(false)
                .limit(limit)
                .build())
        .items()
        .stream()
        .map(QuestionItems::question)
        .toList();
  }

  @Override
  public boolean ask(Question question, Message first, Deed deed) {
    return new Transaction(dynamo, table)
        .putNew(QuestionItems.item(question.next()))
        .putNew(QuestionItems.item(question.id(), first))
        .putNew(QuestionItems.line(QuestionItems.pk(question.company()), question))
        .putNew(QuestionItems.line(QuestionItems.pk(question.asker()), question))
        .leave(audit, deed)
        .commit();
  }

  @Override
  public boolean change(Question question, @Nullable Message more, Deed deed) {
    var together =
        new Transaction(dynamo, table)
            .put(
                QuestionItems.item(question.next()),
                "version = :version",
                Map.of(":version", Item.number(question.version())))
            .leave(audit, deed);
    if (more != null) {
      together.putNew(QuestionItems.item(question.id(), more));
    }
    return together.commit();
  }
}
