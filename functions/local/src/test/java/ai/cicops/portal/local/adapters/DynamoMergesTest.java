package ai.cicops.portal.local.adapters;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Merges;
import ai.cicops.portal.directory.MergesContract;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoMerges;
import ai.cicops.portal.platform.Surroundings;
import java.util.List;

class DynamoMergesTest extends MergesContract {
  private final Account account = Account.emptied();
  private final Surroundings surroundings = account.surroundings();
  private final DynamoCompanies companies = new DynamoCompanies(account.tables(), surroundings);
  private final DynamoMerges merges = new DynamoMerges(account.tables(), surroundings);

  @Override
  protected Companies companies() {
    return companies;
  }

  @Override
  protected Merges merges() {
    return merges;
  }

  @Override
  protected List<String> told(String detailType) {
    return account.outbox(detailType, "merge");
  }
}
