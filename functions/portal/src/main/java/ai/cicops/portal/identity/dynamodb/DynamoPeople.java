package ai.cicops.portal.identity.dynamodb;

import static ai.cicops.portal.identity.dynamodb.AccountItems.CREDENTIALS;
import static ai.cicops.portal.identity.dynamodb.PersonItems.PROFILE;
import static ai.cicops.portal.identity.dynamodb.PersonItems.VERSION;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** People with their credentials and grants; an address is claimed by an item of its own. */
public final class DynamoPeople implements People {
  private static final UserId NOBODY = new UserId("-");
  private static final String THERE = "attribute_exists(pk)";

  /** An item of before there were versions has none. */
  private static final String SAME_VERSION =
      THERE + " AND (version = :version OR (:version = :none AND attribute_not_exists(version)))";

  /** Items of before there were billing contacts have no such attribute. */
  private static final String AS_BEFORE =
      "#owner = :owner AND #permissions = :permissions AND (billingContact = :billing OR"
          + " (:billing = :no AND attribute_not_exists(billingContact)))";

  private final Dynamo dynamo;
  private final String table;
  private final String audit;

  public DynamoPeople(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
  }

  @Override
  public Optional<Account> account(EmailAddress email) {
    var claim = dynamo.get(table, AccountItems.claimPk(email), AccountItems.EMAIL);
    return account(claim.map(item -> new UserId(item.required(AccountItems.USER))).orElse(NOBODY));
  }

  @Override
  public Optional<Account> account(UserId user) {
    return dynamo
        .get(table, PersonItems.pk(user), CREDENTIALS)
        .map(item -> AccountItems.account(user, item));
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
                        ":last", Item.text(PROFILE)))
                .build()));
  }

  @Override
  public List<Person> profiles(Collection<UserId> users) {
    var keys =
        users.stream().distinct().map(user -> Item.key(PersonItems.pk(user), PROFILE)).toList();
    return alone(dynamo.all(table, keys));
  }

  private static List<Person> alone(List<Item> profiles) {
    return profiles.stream()
        .flatMap(
            profile -> PersonItems.person(PersonItems.user(profile), List.of(profile)).stream())
        .toList();
  }

  @Override
  public List<Person> of(Role role) {
    return alone(
        dynamo.all(
            QueryRequest.builder()
                .tableName(table)
                .indexName("byName")
                .keyConditionExpression("namePk = :role")
                .expressionAttributeValues(Map.of(":role", Item.text(PersonItems.namePk(role))))
                .build()));
  }

  @Override
  public List<Member> members(CompanyId company) {
    return dynamo.beginning(table, PersonItems.companyPk(company), PersonItems.MEMBER).stream()
        .map(PersonItems::member)
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
                THERE + " AND (attribute_not_exists(lastStep) OR lastStep < :step)")
            .expressionAttributeValues(Map.of(":step", Item.number(step)))
            .build());
  }

  @Override
  public EnrollOutcome enroll(Person person, Account account) {
    return enroll(person, account, new Transaction(dynamo, table));
  }

  @Override
  public EnrollOutcome enroll(Person person, Account account, Deed deed) {
    return enroll(person, account, new Transaction(dynamo, table).leave(audit, deed));
  }

  private EnrollOutcome enroll(Person person, Account account, Transaction together) {
    together
        .putNew(AccountItems.claim(account.email(), person.id()))
        .putNew(AccountItems.credentials(account, account.version()))
        .putNew(PersonItems.profile(person));
    var grants =
        person.grants().stream()
            .flatMap(grant ->
                Stream.of(
                    PersonItems.grant(person.id(), grant), PersonItems.member(person.id(), grant)))
            .toList();
    int fitting = Math.min(grants.size(), Transaction.MOST - together.size());
    grants.subList(0, fitting).forEach(together::putNew);
    if (!together.commit()) {
      return new EnrollOutcome.EmailTaken();
    }
    dynamo.write(
        table, grants.subList(fitting, grants.size()).stream().map(DynamoPeople::write).toList());
    return new EnrollOutcome.Enrolled(person.id());
  }

  private static WriteRequest write(Item item) {
    return WriteRequest.builder().putRequest(put -> put.item(item.attributes())).build();
  }

  @Override
  public boolean secure(Account account, Instant at, Deed deed) {
    var before = account(account.user());
    if (before.isEmpty()) {
      return false;
    }
    var change = changing(account, deed);
    var values =
        Map.of(
            ":at", Item.text(at.toString()),
            ":email", Item.text(account.email().value()),
            ":secondFactor", AttributeValue.fromBool(account.hasSecondFactor()),
            ":one", Item.number(1));
    change.update(
        Item.key(PersonItems.pk(account.user()), PROFILE),
        "SET sessionsFrom = :at, email = :email, secondFactor = :secondFactor ADD version :one",
        THERE,
        values);
    if (!before.get().email().equals(account.email())) {
      change
          .putNew(AccountItems.claim(account.email(), account.user()))
          .delete(Item.key(AccountItems.claimPk(before.get().email()), AccountItems.EMAIL));
    }
    return change.commit();
  }

  @Override
  public boolean use(Account account, Deed deed) {
    return changing(account, deed).commit();
  }

  /** A code that was used since the account was read must not become good again. */
  private Transaction changing(Account account, Deed deed) {
    var values = new HashMap<>(version(account.version()));
    values.put(":step", Item.number(account.lastStep()));
    return new Transaction(dynamo, table)
        .put(
            AccountItems.credentials(account, account.version() + 1),
            SAME_VERSION + " AND (attribute_not_exists(lastStep) OR lastStep <= :step)",
            values)
        .leave(audit, deed);
  }

  @Override
  public boolean change(Person person, @Nullable UserId staying, Deed deed) {
    long version = person.standing().version();
    var together =
        new Transaction(dynamo, table)
            .put(
                PersonItems.profile(person).with(VERSION, version + 1),
                SAME_VERSION,
                version(version))
            .leave(audit, deed);
    if (staying != null) {
      together.check(
          Item.key(PersonItems.pk(staying), PROFILE),
          "namePk = :admins AND attribute_not_exists(deactivatedAt)",
          Map.of(":admins", Item.text(PersonItems.namePk(Role.ADMIN))));
    }
    return together.commit();
  }

  private static Map<String, AttributeValue> version(long version) {
    return Map.of(":version", Item.number(version), ":none", Item.number(0));
  }

  @Override
  public void signedIn(UserId user, Instant at) {
    dynamo.update(
        UpdateItemRequest.builder()
            .tableName(table)
            .key(Item.key(PersonItems.pk(user), PROFILE))
            .updateExpression("SET signedInAt = :at")
            .conditionExpression(THERE)
            .expressionAttributeValues(Map.of(":at", Item.text(at.toString())))
            .build());
  }

  @Override
  public boolean give(UserId user, Grant grant, Deed deed) {
    return new Transaction(dynamo, table)
        .putNew(PersonItems.grant(user, grant))
        .put(PersonItems.member(user, grant))
        .check(Item.key(PersonItems.pk(user), PROFILE), THERE, Map.of())
        .leave(audit, deed)
        .commit();
  }

  @Override
  public boolean regrant(
      UserId user, Grant before, Grant after, @Nullable UserId staying, Deed deed) {
    var together =
        new Transaction(dynamo, table)
            .put(PersonItems.grant(user, after), AS_BEFORE, rights(before))
            .put(PersonItems.member(user, after))
            .leave(audit, deed);
    return keepingOwner(together, before.company(), staying).commit();
  }

  @Override
  public boolean take(UserId user, Grant grant, @Nullable UserId staying, Instant at, Deed deed) {
    var together =
        new Transaction(dynamo, table)
            .delete(
                Item.key(PersonItems.pk(user), PersonItems.GRANT + grant.company()),
                AS_BEFORE,
                rights(grant))
            .put(PersonItems.member(user, grant).with(PersonItems.REMOVED_AT, at))
            .update(
                Item.key(PersonItems.pk(user), PROFILE),
                "SET sessionsFrom = :at ADD version :one",
                THERE,
                Map.of(":at", Item.text(at.toString()), ":one", Item.number(1)))
            .leave(audit, deed);
    return keepingOwner(together, grant.company(), staying).commit();
  }

  private static Transaction keepingOwner(
      Transaction together, CompanyId company, @Nullable UserId staying) {
    return staying == null
        ? together
        : together.check(
            Item.key(PersonItems.pk(staying), PersonItems.GRANT + company),
            "#owner = :yes",
            Map.of(":yes", AttributeValue.fromBool(true)));
  }

  private static Map<String, AttributeValue> rights(Grant grant) {
    return Map.of(
        ":owner", AttributeValue.fromBool(grant.owner()),
        ":permissions", PersonItems.permissions(grant),
        ":billing", AttributeValue.fromBool(grant.billingContact()),
        ":no", AttributeValue.fromBool(false));
  }
}
