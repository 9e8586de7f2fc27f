package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Totp;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** People with their credentials and grants; an address is claimed by an item of its own. */
public final class DynamoPeople implements People {
  private static final String EMAIL = "email";
  private static final String CREDENTIALS = "credentials";
  private static final String USER = "user";
  private static final String PASSWORD_HASH = "passwordHash";
  private static final String TOTP_SECRET = "totpSecret";

  /** The RFC 6238 step of the last code used. */
  private static final String LAST_STEP = "lastStep";

  private static final int MOST_IN_TRANSACTION = 100;
  private static final UserId NOBODY = new UserId("-");

  private final Dynamo dynamo;
  private final String table;

  public DynamoPeople(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    settings.check();
  }

  @Override
  public Optional<Account> account(EmailAddress email) {
    var claim = dynamo.get(table, claimPk(email), EMAIL);
    return account(claim.map(item -> new UserId(item.required(USER))).orElse(NOBODY));
  }

  @Override
  public Optional<Account> account(UserId user) {
    return dynamo
        .get(table, PersonItems.pk(user), CREDENTIALS)
        .map(item ->
            new Account(
                user,
                new EmailAddress(item.required(EMAIL)),
                item.required(PASSWORD_HASH),
                item.find(TOTP_SECRET).map(text -> new Totp(Secret.of(text))).orElse(null),
                item.number(LAST_STEP, 0)));
  }

  @Override
  public Optional<Person> find(UserId user) {
    return PersonItems.person(
        user,
        dynamo.all(
            QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", Item.text(PersonItems.pk(user)),
                        ":first", Item.text(PersonItems.GRANT),
                        ":last", Item.text(PersonItems.PROFILE)))
                .build()));
  }

  @Override
  public List<Person> of(Role role) {
    return dynamo
        .all(
            QueryRequest.builder()
                .tableName(table)
                .indexName("byName")
                .keyConditionExpression("namePk = :role")
                .expressionAttributeValues(Map.of(":role", Item.text(PersonItems.namePk(role))))
                .build())
        .stream()
        .flatMap(
            profile -> PersonItems.person(PersonItems.user(profile), List.of(profile)).stream())
        .toList();
  }

  @Override
  public boolean useStep(UserId user, long step) {
    return dynamo.update(
        UpdateItemRequest.builder()
            .tableName(table)
            .key(Item.key(PersonItems.pk(user), CREDENTIALS))
            .updateExpression("SET lastStep = :step")
            .conditionExpression(
                "attribute_exists(pk) AND (attribute_not_exists(lastStep) OR lastStep < :step)")
            .expressionAttributeValues(Map.of(":step", Item.number(step)))
            .build());
  }

  @Override
  public EnrollOutcome enroll(Person person, Account account) {
    var totp = account.totp();
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(
        putNew(Item.of("email", claimPk(account.email()), EMAIL).with(USER, person.id().value())));
    writes.add(
        putNew(
            Item.of("credentials", PersonItems.pk(person.id()), CREDENTIALS)
                .with(EMAIL, account.email().value())
                .with(PASSWORD_HASH, account.passwordHash())
                .with(TOTP_SECRET, totp == null ? null : totp.secret().reveal())
                .with(LAST_STEP, account.lastStep())));
    writes.add(putNew(PersonItems.profile(person)));
    var grants =
        person.grants().stream()
            .flatMap(grant ->
                Stream.of(
                    PersonItems.grant(person.id(), grant), PersonItems.member(person.id(), grant)))
            .toList();
    int together = Math.min(grants.size(), MOST_IN_TRANSACTION - writes.size());
    grants.subList(0, together).forEach(item -> writes.add(putNew(item)));
    if (!dynamo.transact(writes)) {
      return new EnrollOutcome.EmailTaken();
    }
    dynamo.write(
        table, grants.subList(together, grants.size()).stream().map(DynamoPeople::write).toList());
    return new EnrollOutcome.Enrolled(person.id());
  }

  private static WriteRequest write(Item item) {
    return WriteRequest.builder().putRequest(put -> put.item(item.attributes())).build();
  }

  private TransactWriteItem putNew(Item item) {
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table)
                .item(item.attributes())
                .conditionExpression("attribute_not_exists(pk)"))
        .build();
  }

  private static String claimPk(EmailAddress email) {
    return "email#" + email.value();
  }
}
