package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.SessionToken;
import ai.cicops.portal.identity.Sessions;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.Visit;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Sessions beside the profile and the grants of their person. */
public final class DynamoSessions implements Sessions {
  private final Dynamo dynamo;
  private final String table;

  public DynamoSessions(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    settings.check();
  }

  @Override
  public Optional<Visit> find(SessionToken token) {
    var last = SessionItems.sk(token.hash());
    var items =
        dynamo.all(
            QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", Item.text(PersonItems.pk(token.user())),
                        ":first", Item.text(PersonItems.GRANT),
                        ":last", Item.text(last)))
                .build());
    if (items.isEmpty() || !items.getLast().sk().equals(last)) {
      return Optional.empty();
    }
    var session = SessionItems.session(token.user(), items.getLast());
    return PersonItems.person(token.user(), items)
        .filter(person -> person.standing().admits(session.startedAt()))
        .map(person -> new Visit(person, session));
  }

  @Override
  public void start(Session session) {
    dynamo.putNew(table, SessionItems.item(session));
    of(session.user()).stream()
        .filter(other -> other.state() == session.state())
        .skip(MOST)
        .forEach(this::end);
  }

  @Override
  public List<Session> of(UserId user) {
    return dynamo.beginning(table, PersonItems.pk(user), SessionItems.SESSION).stream()
        .map(item -> SessionItems.session(user, item))
        .sorted(Session.NEWEST_FIRST)
        .toList();
  }

  @Override
  public boolean note(Session session) {
    return update(session, SessionItems.USED_AT, session.usedAt());
  }

  @Override
  public boolean prove(Session session) {
    return update(session, SessionItems.PROVED_AT, session.provedAt());
  }

  private boolean update(Session session, String attribute, Instant at) {
    return dynamo.update(
        UpdateItemRequest.builder()
            .tableName(table)
            .key(SessionItems.key(session.user(), session.hash()))
            .updateExpression("SET " + attribute + " = :at")
            .conditionExpression("attribute_exists(pk)")
            .expressionAttributeValues(Map.of(":at", Item.text(at.toString())))
            .build());
  }

  @Override
  public void end(Session session) {
    dynamo.delete(
        DeleteItemRequest.builder()
            .tableName(table)
            .key(SessionItems.key(session.user(), session.hash()))
            .build());
  }
}
