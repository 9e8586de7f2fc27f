package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Invitation;
import ai.cicops.portal.identity.InvitationId;
import ai.cicops.portal.identity.Invitations;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Transaction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** One item each, and its twin under the company; both are written together. */
public final class DynamoInvitations implements Invitations {
  private static final Comparator<Invitation> NEWEST_FIRST =
      Comparator.comparing(InvitationItems::nameSk).reversed();

  private final Dynamo dynamo;
  private final String table;
  private final String audit;
  private final InstantSource clock;

  public DynamoInvitations(Dynamo dynamo, Surroundings surroundings) {
    var settings = surroundings.settings();
    this.dynamo = dynamo;
    this.table = settings.text("TABLE_PORTAL");
    this.audit = settings.text("TABLE_AUDIT");
    settings.check();
    this.clock = surroundings.clock();
  }

  @Override
  public Optional<Invitation> find(InvitationId id) {
    return dynamo
        .get(table, InvitationItems.pk(id), InvitationItems.INVITATION)
        .filter(item -> !item.expired(clock.instant()))
        .map(InvitationItems::invitation);
  }

  @Override
  public List<Invitation> of(CompanyId company) {
    return dynamo
        .beginning(table, PersonItems.companyPk(company), InvitationItems.OF_COMPANY)
        .stream()
        .filter(item -> !item.expired(clock.instant()))
        .map(InvitationItems::invitation)
        .sorted(NEWEST_FIRST)
        .toList();
  }

  @Override
  public Page list(@Nullable String after, int limit) {
    var values =
        after == null
            ? Map.of(":all", Item.text(InvitationItems.NAME_PK))
            : Map.of(":all", Item.text(InvitationItems.NAME_PK), ":after", Item.text(after));
    var next =
        QueryRequest.builder()
            .tableName(table)
            .indexName("byName")
            .keyConditionExpression(
                after == null ? "namePk = :all" : "namePk = :all AND nameSk < :after")
            .expressionAttributeValues(values)
            .scanIndexForward(false)
            .build();
    var found = new ArrayList<Invitation>();
    while (true) {
      var page = dynamo.page(next);
      page.items().stream()
          .filter(item -> !item.expired(clock.instant()))
          .map(InvitationItems::invitation)
          .forEach(found::add);
      if (found.size() > limit) {
        return new Page(found.subList(0, limit), InvitationItems.nameSk(found.get(limit - 1)));
      }
      if (page.lastKey().isEmpty()) {
        return new Page(found, null);
      }
      next = next.toBuilder().exclusiveStartKey(page.lastKey()).build();
    }
  }

  @Override
  public boolean save(Invitation invitation, Deed deed) {
    return keeping(invitation).leave(audit, deed).commit();
  }

  @Override
  public boolean accept(Invitation accepted, Person newcomer, Account account, Deed deed) {
    var together =
        keeping(accepted)
            .leave(audit, deed)
            .putNew(AccountItems.claim(account.email(), newcomer.id()))
            .putNew(AccountItems.credentials(account, account.version()))
            .putNew(PersonItems.profile(newcomer));
    return giving(together, newcomer.id(), newcomer.grants()).commit();
  }

  @Override
  public boolean accept(Invitation accepted, UserId known, List<Grant> missing, Deed deed) {
    var together =
        keeping(accepted)
            .leave(audit, deed)
            .check(
                Item.key(PersonItems.pk(known), PersonItems.PROFILE),
                "namePk = :role",
                Map.of(":role", Item.text(PersonItems.namePk(accepted.role()))));
    return giving(together, known, missing).commit();
  }

  private static Transaction giving(Transaction together, UserId user, List<Grant> grants) {
    for (var grant : grants) {
      together.putNew(PersonItems.grant(user, grant)).put(PersonItems.member(user, grant));
    }
    return together;
  }

  private Transaction keeping(Invitation invitation) {
    var next = invitation.next();
    var together = new Transaction(dynamo, table);
    if (invitation.version() == 0) {
      together.putNew(InvitationItems.item(next));
    } else {
      together.put(
          InvitationItems.item(next),
          "version = :version",
          Map.of(":version", Item.number(invitation.version())));
    }
    next.company().ifPresent(company -> together.put(InvitationItems.ofCompany(company, next)));
    return together;
  }
}
