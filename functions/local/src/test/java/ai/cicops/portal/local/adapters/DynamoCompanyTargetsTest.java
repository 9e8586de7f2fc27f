package ai.cicops.portal.local.adapters;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyTargets;
import ai.cicops.portal.directory.CompanyTargetsContract;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoCompanyTargets;

class DynamoCompanyTargetsTest extends CompanyTargetsContract {
  private final Account account = Account.emptied();
  private final DynamoCompanyTargets targets =
      new DynamoCompanyTargets(account.tables(), account.surroundings());
  private final DynamoCompanies companies =
      new DynamoCompanies(account.tables(), account.surroundings());

  @Override
  protected CompanyTargets targets() {
    return targets;
  }

  @Override
  protected Companies companies() {
    return companies;
  }
}
