package ai.cicops.portal.local.adapters;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyRetention;
import ai.cicops.portal.directory.CompanyRetentionContract;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoCompanyRetention;

class DynamoCompanyRetentionTest extends CompanyRetentionContract {
  private final Account account = Account.emptied();
  private final DynamoCompanyRetention retention =
      new DynamoCompanyRetention(account.tables(), account.surroundings());
  private final DynamoCompanies companies =
      new DynamoCompanies(account.tables(), account.surroundings());

  @Override
  protected CompanyRetention retention() {
    return retention;
  }

  @Override
  protected Companies companies() {
    return companies;
  }
}
